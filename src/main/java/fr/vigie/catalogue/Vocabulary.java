package fr.vigie.catalogue;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.hibernate.Session;

/**
 * The symptoms and the features of tools that a testimony or a report may name, and the reasons for which a testimony may
 * be set aside, in the order in which to offer them.
 */
@ApplicationScoped
public class Vocabulary {

    /** The vocabularies that there are. */
    public static final Set<String> NAMES = Set.of("symptom", "feature", "rejection_reason");

    @PersistenceContext
    EntityManager em;

    private final Map<String, Remembered<List<Term>>> known = NAMES.stream()
            .collect(Collectors.toMap(
                    name -> name, name -> new Remembered<>(() -> read(name), terms -> !terms.isEmpty())));

    /** All symptoms (problème rencontré), those no longer offered included. */
    public List<Term> symptoms() {
        return terms("symptom");
    }

    /** All features of tools (fonctionnalité), those no longer offered included. */
    public List<Term> features() {
        return terms("feature");
    }

    /** All reasons for which a testimony may be set aside (motif de rejet), those no longer offered included. */
    public List<Term> rejectionReasons() {
        return terms("rejection_reason");
    }

    public Optional<Term> symptom(String code) {
        return symptoms().stream().filter(t -> t.code().equals(code)).findFirst();
    }

    public Optional<Term> feature(String code) {
        return features().stream().filter(t -> t.code().equals(code)).findFirst();
    }

    /** Makes the next question read the tables again; called after every edit. */
    public void forget() {
        known.values().forEach(Remembered::forget);
    }

    void on(@Observes(during = TransactionPhase.AFTER_SUCCESS) CatalogueChanged changed) {
        forget();
    }

    private List<Term> terms(String table) {
        return known.get(table).get();
    }

    private List<Term> read(String table) {
        return em
                .unwrap(Session.class)
                .createNativeQuery(
                        "select code, label, label_en, active from " + table + " order by position, code",
                        Object[].class)
                .getResultList()
                .stream()
                .map(r -> new Term((String) r[0], (String) r[1], (String) r[2], (Boolean) r[3]))
                .toList();
    }
}
