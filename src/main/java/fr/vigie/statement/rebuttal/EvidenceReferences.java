package fr.vigie.statement.rebuttal;

import fr.vigie.shared.Faults;
import fr.vigie.shared.Refused;
import fr.vigie.statement.StatementRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.hibernate.Session;

/** What people and files write for a piece of evidence, and what it stands for. */
@ApplicationScoped
public class EvidenceReferences {

    /** What files write for a source outside Vigie that the rebuttal itself describes. */
    public static final String OUTSIDE = "source_externe";

    private static final Pattern NUMBERED = Pattern.compile("([TSI])#(\\d{1,18})");

    @PersistenceContext
    EntityManager entities;

    /**
     * Finds what references stand for.
     *
     * @param references each the reference under which a testimony ({@code T01}) or a report ({@code S01}) was imported,
     *     {@code T#12} or {@code S#12} for its number in Vigie, {@code I#12} for an incident that holds, {@value #OUTSIDE}, or a web address
     * @return the evidence in the same order
     * @throws Refused on the field {@code evidence}, once for each reference that stands for nothing
     */
    public List<Evidence> resolve(List<String> references) {
        var evidence = new ArrayList<Evidence>();
        var faults = new Faults();
        for (String reference : references) {
            resolve(reference.strip())
                    .ifPresentOrElse(
                            evidence::add,
                            () -> faults.add("evidence", "statement.evidence.unknown", reference.strip()));
        }
        faults.refuseIfAny();
        return evidence;
    }

    private Optional<Evidence> resolve(String reference) {
        if (reference.equals(OUTSIDE) || StatementRules.isWebAddress(reference)) {
            return Optional.of(Evidence.outside(reference));
        }
        Matcher numbered = NUMBERED.matcher(reference);
        if (numbered.matches()) {
            long number = Long.parseLong(numbered.group(2));
            return switch (numbered.group(1)) {
                case "T" ->
                    first("select id from testimony where id = :value", number).map(Evidence::testimony);
                case "S" ->
                    first("select id from status_report where id = :value", number)
                            .map(Evidence::report);
                default ->
                    first("select id from incident where id = :value and set_aside_at is null", number)
                            .map(Evidence::incident);
            };
        }
        return first("select id from testimony where external_ref = :value", reference)
                .map(Evidence::testimony)
                .or(() -> first(
                                "select id from status_report where external_ref = :value and replaced_at is null"
                                        + " and not withdrawn",
                                reference)
                        .map(Evidence::report));
    }

    private Optional<Long> first(String query, Object value) {
        return entities
                .unwrap(Session.class)
                .createNativeQuery(query, Long.class)
                .setParameter("value", value)
                .getResultList()
                .stream()
                .findFirst();
    }
}
