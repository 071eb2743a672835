package fr.vigie.identity.refusal;

/** What somebody gave who was not let in. */
public enum Given {
    /** A password, in a form or with a single request. */
    PASSWORD,
    /** The right password, from a program, for an account of which more is asked. */
    PASSWORD_ALONE,
    /** A code of an authenticator, or a recovery code. */
    CODE,
    /** A personal token. */
    TOKEN
}
