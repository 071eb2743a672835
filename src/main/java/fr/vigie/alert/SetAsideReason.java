package fr.vigie.alert;

import fr.vigie.shared.Coded;

/** Why a suggestion is set aside. What is usual is learned from: its hours count again among the ordinary ones. */
public enum SetAsideReason implements Coded {
    /** So many testimonies are nothing special. */
    USUAL("habituel"),
    /** The trouble of one school, not of the tool. */
    ONE_PLACE("un_seul_lieu"),
    /** It belongs to an incident that is known already. */
    KNOWN("deja_connu"),
    /** The testimonies or the report are wrong. */
    MISTAKE("erreur");

    private final String code;

    SetAsideReason(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
