package fr.vigie.identity;

/** What a staff member is to the union. One role a person; what it may do is in {@link Permission}. */
public enum Role {
    /** Keeps accounts and the catalogue; sees no contact data. */
    ADMINISTRATOR,
    /** A regional section (section académique): files and moderates for its académies only. */
    SECTION,
    /** Writes and publishes; sees everything but contact data. */
    EDITOR,
    /** Answers newsrooms; sees what may be published, never contact data. */
    PRESS,
    /** The witness liaison: the only one to see how to reach a witness, each reading in the audit trail. */
    LIAISON
}
