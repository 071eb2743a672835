package fr.vigie.weeklyreview.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.PlatformAsOf;
import fr.vigie.catalogue.Platforms;
import fr.vigie.catalogue.Territories;
import fr.vigie.http.Form;
import fr.vigie.shared.Fault;
import fr.vigie.shared.Refused;
import fr.vigie.shared.Week;
import fr.vigie.weeklyreview.Extracting;
import fr.vigie.weeklyreview.PublicReview;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** {@code /equipe/bilans/extrait.xhtml?semaine=…&academie=…&outil=…&outil=…}: a part of a week, to read and to take away. */
@Named
@RequestScoped
public class ExtractPage {

    @Inject
    Extracting extracting;

    @Inject
    Platforms platforms;

    @Inject
    Territories territories;

    private String week;
    private String academy;
    private List<String> tools = List.of();
    private PublicReview review;
    private List<Fault> faults = List.of();

    /** Composes what is asked for; 404 for a week that is none. */
    public void load() {
        Week asked;
        try {
            asked = Week.parse(week == null ? "" : week);
        } catch (Refused noWeek) {
            Form.none();
            return;
        }
        tools = Form.parameters("outil");
        if (chosen(academy) != null || !tools.isEmpty()) {
            try {
                review = extracting.of(asked, chosen(academy), tools);
            } catch (Refused refused) {
                faults = refused.faults();
            }
        }
    }

    private static String chosen(String code) {
        return code == null || code.isBlank() ? null : code.strip();
    }

    /** What the same extract is asked for by, in another format. */
    public String getQuery() {
        return "academy=" + encoded(academy)
                + tools.stream().map(tool -> "&platform=" + encoded(tool)).collect(Collectors.joining());
    }

    private static String encoded(String code) {
        return URLEncoder.encode(code == null ? "" : code.strip(), StandardCharsets.UTF_8);
    }

    /** The tools that there were that week, by name. */
    public List<PlatformAsOf> getTools() {
        return platforms.asOf(Week.parse(week).monday()).stream()
                .filter(one -> !one.isWorkaround())
                .sorted(Comparator.comparing(PlatformAsOf::name))
                .toList();
    }

    public List<Academy> getAcademies() {
        return territories.academies().stream()
                .sorted(Comparator.comparing(Academy::name))
                .toList();
    }

    /** The text; null while nothing is chosen. */
    public PublicReview getReview() {
        return review;
    }

    public List<Fault> getFaults() {
        return faults;
    }

    public String getWeek() {
        return week;
    }

    public void setWeek(String week) {
        this.week = week;
    }

    public String getAcademy() {
        return academy;
    }

    public void setAcademy(String academy) {
        this.academy = academy;
    }

    /** Whether a tool is among those that are asked for. */
    public boolean isChosen(String code) {
        return tools.contains(code);
    }
}
