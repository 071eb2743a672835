package fr.vigie.catalogue.web;

import fr.vigie.catalogue.Cataloguing;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Form;
import fr.vigie.shared.Refused;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * {@code /equipe/catalogue/vocabulaires.xhtml}: the words that testimonies and reports choose from. A word in use is never
 * deleted: it is no longer offered.
 */
@Named
@ViewScoped
public class TermForm implements Serializable {

    private static final long serialVersionUID = 1L;
    private static final String SYMPTOM = "symptom";
    private static final String FEATURE = "feature";
    private static final String REJECTION_REASON = "rejection_reason";

    @Inject
    Vocabulary vocabulary;

    @Inject
    Cataloguing cataloguing;

    private final Map<String, String> text = new HashMap<>();
    private String which = SYMPTOM;
    private String code;
    private Integer position;
    private boolean active = true;

    /** Fills the form with the word that the address names, if it names one. */
    public void load() {
        if (!Vocabulary.NAMES.contains(which)) {
            which = SYMPTOM;
        }
        getTerms().stream().filter(term -> term.code().equals(code)).findFirst().ifPresent(term -> {
            text.put("code", term.code());
            text.put("label", term.label());
            text.put("labelEn", term.labelEn());
            active = term.active();
        });
    }

    public String save() {
        try {
            cataloguing.setTerm(which, text.get("code"), text.get("label"), text.get("labelEn"), position, active);
            return Form.done("vocabulaires?liste=" + which, "catalogue.page.term.saved");
        } catch (Refused refused) {
            Form.show(refused, "mot");
            return null;
        }
    }

    public List<Term> getTerms() {
        return switch (which) {
            case FEATURE -> vocabulary.features();
            case REJECTION_REASON -> vocabulary.rejectionReasons();
            default -> vocabulary.symptoms();
        };
    }

    public List<String> getLists() {
        return List.of(SYMPTOM, FEATURE, REJECTION_REASON);
    }

    public Map<String, String> getText() {
        return text;
    }

    public String getWhich() {
        return which;
    }

    public void setWhich(String which) {
        this.which = which;
    }

    public String getCode() {
        return code;
    }

    public void setCode(String code) {
        this.code = code;
    }

    public Integer getPosition() {
        return position;
    }

    public void setPosition(Integer position) {
        this.position = position;
    }

    public boolean isActive() {
        return active;
    }

    public void setActive(boolean active) {
        this.active = active;
    }
}
