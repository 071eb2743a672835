package fr.vigie.testimony;

import fr.vigie.crypto.KeyedHash;
import fr.vigie.shared.Moment;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * A testimony as sent and found right, before it is stored. Made by {@link SubmissionRules}.
 *
 * @param key the form's own random key: the same key again is the same testimony
 * @param source {@code form}, {@code api}, or {@link #RUSH}
 * @param observed when the problem was met
 * @param platform the tool's code
 * @param academy the académie's code, without prefix
 * @param department the département's code, or null
 * @param school the code (UAI) of the school, or null
 * @param schoolKind or null
 * @param role or null
 * @param symptom its code
 * @param feature its code, or null
 * @param severity or null
 * @param pupilsConcerned or null
 * @param pupilsBlocked or null; never more than concerned
 * @param sessionLost whether a lesson could not be held
 * @param workaround the code of the tool used instead, or null
 * @param text the witness's words, or null
 * @param consent what they allow with them
 * @param contact a way to reach them, or null
 * @param sent what was sent, as it was typed: the same again under the same key is the same testimony
 */
public record Submission(
        UUID key,
        String source,
        Moment observed,
        String platform,
        String academy,
        String department,
        String school,
        SchoolKind schoolKind,
        WitnessRole role,
        String symptom,
        String feature,
        Severity severity,
        Integer pupilsConcerned,
        Integer pupilsBlocked,
        boolean sessionLost,
        String workaround,
        String text,
        Consent consent,
        Contact contact,
        String sent) {

    /** The source of what came from an address that floods: a person looks at it first. */
    public static final String RUSH = "rush";

    /** What makes two submissions the same; keyed, because a plain digest of a short text can be guessed. */
    byte[] digest(KeyedHash hash) {
        return digest(sent, hash);
    }

    /** The same of what was sent alone, before it is read. */
    static byte[] digest(String sent, KeyedHash hash) {
        return hash.of("body\u001f" + sent);
    }

    /** The same under a key that follows from its own and from what was sent: always the same one. */
    Submission underAnotherKey() {
        UUID other = UUID.nameUUIDFromBytes((key + "\u001f" + sent).getBytes(StandardCharsets.UTF_8));
        return with(other, source);
    }

    /** The same, to be looked at by a person before anything counts it: it came from an address that floods. */
    public Submission inARush() {
        return with(key, RUSH);
    }

    private Submission with(UUID otherKey, String otherSource) {
        return new Submission(
                otherKey,
                otherSource,
                observed,
                platform,
                academy,
                department,
                school,
                schoolKind,
                role,
                symptom,
                feature,
                severity,
                pupilsConcerned,
                pupilsBlocked,
                sessionLost,
                workaround,
                text,
                consent,
                contact,
                sent);
    }

    /** Nothing of what a witness wrote: this may end up in a log. */
    @Override
    public String toString() {
        return "Submission[" + platform + ", " + academy + "]";
    }
}
