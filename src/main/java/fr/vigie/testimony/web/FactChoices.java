package fr.vigie.testimony.web;

import fr.vigie.catalogue.Academy;
import fr.vigie.catalogue.Department;
import fr.vigie.catalogue.Region;
import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Territories;
import fr.vigie.catalogue.Vocabulary;
import fr.vigie.http.Sentence;
import fr.vigie.shared.Coded;
import fr.vigie.testimony.Consent;
import fr.vigie.testimony.SchoolKind;
import fr.vigie.testimony.Severity;
import fr.vigie.testimony.WitnessRole;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.text.Collator;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** What the form offers to choose from, other than tools. */
@Named
@RequestScoped
public class FactChoices {

    @Inject
    Territories territories;

    @Inject
    Vocabulary vocabulary;

    @Inject
    Sentence sentence;

    /** A choice. */
    public record Choice(String value, String label) {}

    public List<Choice> getAcademies() {
        return territories.academies().stream()
                .sorted(Comparator.comparing(Academy::name, Collator.getInstance(Locale.FRENCH)::compare))
                .map(academy -> new Choice(academy.code(), academy.name()))
                .toList();
    }

    /** The name of an académie's region, which is how the tools are grouped. */
    public String regionOf(String academy) {
        return territories.regionOf(academy).map(Region::name).orElse("");
    }

    public List<Choice> getDepartments() {
        return territories.departments().stream()
                .sorted(Comparator.comparing(Department::code))
                .map(department -> new Choice(department.code(), department.code() + " " + department.name()))
                .toList();
    }

    public List<Choice> getSymptoms() {
        return terms(vocabulary.symptoms());
    }

    public List<Choice> getFeatures() {
        return terms(vocabulary.features());
    }

    private List<Choice> terms(List<Term> terms) {
        boolean english = sentence.getLanguage().equals("en");
        return terms.stream()
                .filter(Term::active)
                .map(term -> new Choice(term.code(), english ? term.labelEn() : term.label()))
                .toList();
    }

    public List<Choice> getSchoolKinds() {
        return coded("testimony.school.", SchoolKind.values());
    }

    public List<Choice> getRoles() {
        return coded("testimony.role.", WitnessRole.values());
    }

    public List<Choice> getSeverities() {
        return coded("testimony.severity.", Severity.values());
    }

    public List<Choice> getConsents() {
        return coded("testimony.consent.", Consent.values());
    }

    private List<Choice> coded(String prefix, Coded... values) {
        return Stream.of(values)
                .map(value -> new Choice(value.code(), sentence.of(prefix + value.code())))
                .toList();
    }
}
