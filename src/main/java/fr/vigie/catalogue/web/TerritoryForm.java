package fr.vigie.catalogue.web;

import fr.vigie.catalogue.territory.Gazetteer;
import fr.vigie.catalogue.territory.Level;
import fr.vigie.catalogue.territory.Part;
import fr.vigie.http.Form;
import fr.vigie.shared.Coded;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/catalogue/territoires.xhtml}: the places of a level, and one of them to be edited. */
@Named
@ViewScoped
public class TerritoryForm implements Serializable {

    private static final long serialVersionUID = 1L;

    @Inject
    Gazetteer gazetteer;

    private final Map<String, String> text = new HashMap<>();
    private Level level = Level.ACADEMY;
    private String code;
    private boolean known;

    /** Fills the form with the place that the address names, if it names one. */
    public void load() {
        getPlaces().stream()
                .filter(each -> codeOf(each).equals(code))
                .findFirst()
                .ifPresent(each -> {
                    text.putAll(each);
                    known = true;
                });
    }

    public List<Map<String, String>> getPlaces() {
        return gazetteer.all(level);
    }

    public String save() {
        try {
            gazetteer.say(level, text);
            return Form.done("territoires?niveau=" + level.code(), "catalogue.page.territory.saved");
        } catch (Refused refused) {
            Form.show(refused, "lieu");
            return null;
        }
    }

    /** What is said of a place of this level, by the names of the columns of its files. */
    public List<String> getColumns() {
        return level.parts().stream().map(Part::column).toList();
    }

    /** Whether this level has such a part. */
    public boolean has(String column) {
        return getColumns().contains(column);
    }

    /** The code of a place, which the address names it by. */
    public String codeOf(Map<String, String> place) {
        return place.get(getColumns().get(0));
    }

    public Level[] getLevels() {
        return Level.values();
    }

    /** Whether the form shows a place that there is already: its code and its mark on the map stay. */
    public boolean isKnown() {
        return known;
    }

    public Map<String, String> getText() {
        return text;
    }

    public String getLevel() {
        return level.code();
    }

    /** Another level than those that there are leaves the one at hand. */
    public void setLevel(String asked) {
        level = Coded.find(Level.class, asked).orElse(level);
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }
}
