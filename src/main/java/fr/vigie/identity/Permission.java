package fr.vigie.identity;

import static fr.vigie.identity.Role.ADMINISTRATOR;
import static fr.vigie.identity.Role.EDITOR;
import static fr.vigie.identity.Role.LIAISON;
import static fr.vigie.identity.Role.PRESS;
import static fr.vigie.identity.Role.SECTION;

import java.util.EnumSet;
import java.util.Set;

/**
 * The one table of who may do what. Pages, operations and the HTTP interface name a permission, never a role.
 * A regional account's permissions hold within its académies only ({@link Scope}).
 */
public enum Permission {
    /** See the staff desk and the figures of a week, with all that is counted. */
    SEE_FIGURES(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR),
    /** See reports. */
    SEE_REPORTS(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR),
    /** File, correct and withdraw dated reports. */
    FILE_REPORTS(SECTION, EDITOR),
    /** File reports for the whole country. */
    FILE_NATIONAL_REPORTS(EDITOR),
    /** Read testimonies, also those that may not leave. */
    SEE_TESTIMONIES(SECTION, EDITOR, LIAISON),
    /** Read what may be published of testimonies. */
    SEE_PUBLISHABLE_TESTIMONIES(SECTION, EDITOR, PRESS, LIAISON),
    /** Accept, redact, set aside testimonies. */
    MODERATE(SECTION, EDITOR),
    /** Read how to reach a witness (each reading is recorded) and write to them. */
    SEE_CONTACTS(LIAISON),
    /** Open, merge and close incidents. */
    HANDLE_INCIDENTS(SECTION, EDITOR),
    /** See incidents. */
    SEE_INCIDENTS(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR),
    /** See statements, rebuttals and demands. */
    SEE_STATEMENTS(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR),
    /** File statements, rebuttals, captures, demands and reference days. */
    FILE_STATEMENTS(SECTION, EDITOR),
    /** Import files. */
    IMPORT(EDITOR, ADMINISTRATOR),
    /** See reviews before they are published. */
    SEE_REVIEWS(EDITOR, PRESS),
    /** Compose and write reviews. */
    WRITE_REVIEWS(EDITOR),
    /** Approve a review as its second reader. */
    APPROVE_REVIEWS(EDITOR),
    /** Publish, correct and withdraw reviews. */
    PUBLISH_REVIEWS(EDITOR),
    /** Ask for evidence packs and fetch them. */
    MAKE_EVIDENCE_PACKS(EDITOR, PRESS),
    /** Answer and publish questions. */
    ANSWER_QUESTIONS(SECTION, EDITOR),
    /** See the catalogue of platforms, territories and the calendar. */
    SEE_CATALOGUE(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR),
    /** Edit the catalogue, the calendar and the vocabularies. */
    EDIT_CATALOGUE(ADMINISTRATOR),
    /** Open, change and close accounts. */
    MANAGE_ACCOUNTS(ADMINISTRATOR),
    /** Read the audit trail. */
    READ_AUDIT_TRAIL(ADMINISTRATOR, EDITOR),
    /** See what is kept of whom, the requests about it and their deadlines. */
    SEE_DATA_PROTECTION(ADMINISTRATOR, LIAISON),
    /** Run the retention rules, place and release legal holds, without seeing contact data. */
    PROTECT_DATA(ADMINISTRATOR),
    /** Read and answer what people ask about their data; whoever does may see how to reach a witness. */
    ANSWER_RIGHTS_REQUESTS(LIAISON),
    /** Use one's own account: password, second factor, tokens. */
    USE_OWN_ACCOUNT(SECTION, EDITOR, PRESS, LIAISON, ADMINISTRATOR);

    private final Set<Role> holders;

    Permission(Role first, Role... others) {
        this.holders = EnumSet.of(first, others);
    }

    /** Whether the role holds this permission. */
    public boolean isHeldBy(Role role) {
        return holders.contains(role);
    }

    /** The roles that hold it; at least one. */
    public Set<Role> holders() {
        return EnumSet.copyOf(holders);
    }

    /** What a role may do. */
    public static Set<Permission> of(Role role) {
        Set<Permission> held = EnumSet.noneOf(Permission.class);
        for (Permission permission : values()) {
            if (permission.isHeldBy(role)) {
                held.add(permission);
            }
        }
        return held;
    }
}
