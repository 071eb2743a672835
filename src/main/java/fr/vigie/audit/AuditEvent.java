package fr.vigie.audit;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What the audit trail keeps of one change of state: who did what to which thing. No personal data and no text of a
 * testimony: identifiers, codes, counts and digests only (CNIL, recommendation on logging).
 *
 * @param actor the login of the staff member, {@link #WITNESS}, {@link #SYSTEM}, or another program's account
 * @param action a verb in the past, lower case, by its room: {@code report.filed}
 * @param subjectKind the glossary's word for the thing: {@code report}
 * @param subjectId its identifier
 * @param detail further identifiers, codes and digests, by name
 */
public record AuditEvent(
        String actor, String action, String subjectKind, String subjectId, SortedMap<String, String> detail) {

    /** The actor of what a witness does without an account. */
    public static final String WITNESS = "temoin";

    /** The actor of what Vigie does by itself: scheduled work, start-up. */
    public static final String SYSTEM = "vigie";

    /** How actions end that are an access, one that was refused, or an export, and change nothing, one of them or another. */
    static final String TRACE_VERBS =
            "signed_in|signed_out|sign_in_refused|access_refused|provider_refused|outOfReach|read|read_in_emergency"
                    + "|exported|registered|taken|fetched|downloaded";

    public AuditEvent {
        Objects.requireNonNull(actor, "actor");
        Objects.requireNonNull(action, "action");
        Objects.requireNonNull(subjectKind, "subjectKind");
        Objects.requireNonNull(subjectId, "subjectId");
        detail = Collections.unmodifiableSortedMap(new TreeMap<>(detail));
    }

    /** A change without further detail. */
    public static AuditEvent of(String actor, String action, String subjectKind, Object subjectId) {
        return new AuditEvent(actor, action, subjectKind, String.valueOf(subjectId), new TreeMap<>());
    }

    /** The same change with one more detail; a null value is left out. */
    public AuditEvent with(String name, Object value) {
        if (value == null) {
            return this;
        }
        Map<String, String> more = new TreeMap<>(detail);
        more.put(name, String.valueOf(value));
        return new AuditEvent(actor, action, subjectKind, subjectId, new TreeMap<>(more));
    }
}
