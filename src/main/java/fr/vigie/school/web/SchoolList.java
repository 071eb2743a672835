package fr.vigie.school.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Territories;
import fr.vigie.school.School;
import fr.vigie.school.Schools;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** {@code /equipe/catalogue/etablissements.xhtml}: schools by words and académie, both in the address. */
@Named
@RequestScoped
public class SchoolList {

    @Inject
    Schools schools;

    @Inject
    Territories territories;

    private final Map<String, String> asked = new HashMap<>();
    private List<School> rows;

    /** What the address asks, by its names: {@code texte}, {@code academie}. */
    public Map<String, String> getAsked() {
        return asked;
    }

    public List<School> getRows() {
        if (rows == null) {
            rows = schools.like(asked.get("texte"), academy());
        }
        return rows;
    }

    /** Whether enough was typed to look for. */
    public boolean isSearched() {
        return asked.get("texte") != null && !asked.get("texte").isBlank();
    }

    public long getCount() {
        return schools.count();
    }

    /** The name of a school's académie; empty beyond those that Vigie knows. */
    public String academyOf(School school) {
        return territories.academy(school.academyCode()).map(Academy::name).orElse("");
    }

    private String academy() {
        return territories.academy(asked.get("academie")).map(Academy::code).orElse(null);
    }
}
