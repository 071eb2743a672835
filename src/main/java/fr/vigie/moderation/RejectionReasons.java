package fr.vigie.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Tuple;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.hibernate.Session;

/** The reasons for which a testimony may be set aside, in the order in which to offer them. */
@ApplicationScoped
public class RejectionReasons {

    @PersistenceContext
    EntityManager em;

    /** All of them, those no longer offered included. */
    public List<RejectionReason> all() {
        return em.unwrap(Session.class)
                .createNativeQuery(
                        "select code, label, label_en, active from rejection_reason order by position, code",
                        Tuple.class)
                .getResultStream()
                .map(row -> new RejectionReason(
                        row.get("code", String.class),
                        row.get("label", String.class),
                        row.get("label_en", String.class),
                        row.get("active", Boolean.class)))
                .toList();
    }

    /** Those offered. */
    public List<RejectionReason> offered() {
        return all().stream().filter(RejectionReason::active).toList();
    }

    /** The reason with this code or label, whatever its case and accents: {@code hors_sujet}, « Hors sujet ». */
    public Optional<RejectionReason> named(String words) {
        String wanted = plain(words);
        return all().stream()
                .filter(reason -> reason.code().equals(wanted)
                        || plain(reason.label()).equals(wanted)
                        || plain(reason.labelEn()).equals(wanted))
                .findFirst();
    }

    private static String plain(String words) {
        return Normalizer.normalize(words.strip(), Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "_");
    }
}
