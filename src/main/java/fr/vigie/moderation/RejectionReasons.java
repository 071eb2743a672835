package fr.vigie.moderation;

import fr.vigie.catalogue.Term;
import fr.vigie.catalogue.Vocabulary;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/** The reasons for which a testimony may be set aside, which the administrator keeps with the other vocabularies. */
@ApplicationScoped
public class RejectionReasons {

    /** The reason that the note tells. */
    static final String OTHER = "autre";

    @Inject
    Vocabulary vocabulary;

    /** The reason with this code or label, whatever its case and accents: {@code hors_sujet}, « Hors sujet ». */
    public Optional<Term> named(String words) {
        String wanted = plain(words);
        return vocabulary.rejectionReasons().stream()
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
