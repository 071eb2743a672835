package fr.vigie.testimony.search;

import fr.vigie.shared.Coded;

/** What a list of testimonies is narrowed to by where they stand: one state, or what the figures count. */
public enum Standing implements Coded {
    /** Waits for a decision. */
    RECEIVED("recu", "t.state = 'recu'"),
    ACCEPTED("valide", "t.state = 'valide'"),
    TO_REDACT("a_masquer", "t.state = 'a_masquer'"),
    DUPLICATE("doublon", "t.state = 'doublon'"),
    REJECTED("rejete", "t.state = 'rejete'"),
    /** What the internal figures count. */
    COUNTED("compte", "t.state in ('valide', 'a_masquer')"),
    /** What the public figures count: counted and not withdrawn. */
    PUBLISHED("publie", "t.state in ('valide', 'a_masquer') and t.withdrawn_at is null"),
    /** Whose words may be quoted. */
    QUOTABLE("citable", "t.state = 'valide' and t.withdrawn_at is null and t.consent <> 'interne'"),
    /** Whose words may be quoted with a function or a name. */
    ATTRIBUTABLE("attribuable", "t.state = 'valide' and t.withdrawn_at is null and t.consent in ('fonction', 'nom')");

    private final String code;
    private final String condition;

    Standing(String code, String condition) {
        this.code = code;
        this.condition = condition;
    }

    @Override
    public String code() {
        return code;
    }

    String condition() {
        return condition;
    }
}
