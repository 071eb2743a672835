package fr.vigie.audit;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * A line as it stands in the trail.
 *
 * <p>Its hash is SHA-256 over the UTF-8 bytes of {@link #canonical()}: the fields in order, each preceded by its length
 * in characters and a colon (so that no two different lines read alike), the previous hash in hexadecimal first.
 *
 * @param seq its place, from 1, without gap
 * @param at when, to the microsecond; to the minute for what a witness did, who is not to be found by the second
 * @param actor who
 * @param action what
 * @param subjectKind on what kind of thing
 * @param subjectId on which one
 * @param detail further details, as {@code name=value} lines sorted by name
 * @param prevHash the hash of the line before, 32 bytes (zeros before the first)
 * @param hash this line's hash, 32 bytes
 */
public record AuditLine(
        long seq,
        Instant at,
        String actor,
        String action,
        String subjectKind,
        String subjectId,
        String detail,
        byte[] prevHash,
        byte[] hash) {

    private static final String PURGED = "purged";
    private static final Pattern TRACE = Pattern.compile(".+\\.(" + AuditEvent.TRACE_VERBS + ")");

    static AuditLine following(long seq, byte[] prevHash, Instant at, AuditEvent event) {
        AuditLine line = new AuditLine(
                seq,
                at,
                event.actor(),
                event.action(),
                event.subjectKind(),
                event.subjectId(),
                written(event.detail()),
                prevHash,
                new byte[0]);
        return new AuditLine(
                seq,
                at,
                line.actor,
                line.action,
                line.subjectKind,
                line.subjectId,
                line.detail,
                prevHash,
                line.computedHash());
    }

    private static String written(Map<String, String> detail) {
        return detail.entrySet().stream()
                .map(e -> e.getKey() + "=" + e.getValue().replace("\\", "\\\\").replace("\n", "\\n"))
                .collect(Collectors.joining("\n"));
    }

    /** The text that is hashed. */
    public String canonical() {
        StringBuilder text = new StringBuilder();
        for (String field : new String[] {
            HexFormat.of().formatHex(prevHash),
            Long.toString(seq),
            at.toString(),
            actor,
            action,
            subjectKind,
            subjectId,
            detail
        }) {
            text.append(field.length()).append(':').append(field).append('\n');
        }
        return text.toString();
    }

    /** What the hash must be. */
    public byte[] computedHash() {
        try {
            return MessageDigest.getInstance("SHA-256").digest(canonical().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether this was a trace of access, emptied when its time was over: its place and its hash are all that is left. */
    public boolean isPurged() {
        return action.equals(PURGED) && actor.isEmpty() && detail.isEmpty();
    }

    /** Whether it tells of an access or an export. */
    boolean isTrace() {
        return TRACE.matcher(action).matches();
    }

    /** Whether nobody may overlook it: what happened in an emergency, and whom contact data was opened to. */
    public boolean isAlarm() {
        return action.contains("emergency") || action.endsWith("contacts_opened");
    }

    /** Whether the line says what it said when it was written (or was emptied since), and follows that hash. */
    public boolean follows(long seqBefore, byte[] hashBefore) {
        return seq == seqBefore + 1
                && MessageDigest.isEqual(prevHash, hashBefore)
                && (isPurged() || MessageDigest.isEqual(hash, computedHash()));
    }
}
