package fr.vigie.incident;

import fr.vigie.shared.Coded;

/** What was done to an incident; its code is the verb of the audit trail as well, after {@code incident.}. */
public enum HistoryKind implements Coded {
    OPENED("opened"),
    /** Its period was corrected. */
    CORRECTED("corrected"),
    /** Its phases were corrected. */
    PHASED("phased"),
    CLOSED("closed"),
    REOPENED("reopened"),
    /** It stands for another one too. */
    MERGED("merged"),
    /** Another one stands for it. */
    ABSORBED("absorbed"),
    /** Part of it became another one. */
    SPLIT("split"),
    /** It was part of another one. */
    SPLIT_OFF("splitOff"),
    /** Testimonies or reports joined it. */
    JOINED("joined"),
    /** Testimonies or reports left it. */
    LEFT("left"),
    /** It was no incident. */
    SET_ASIDE("setAside");

    private final String code;

    HistoryKind(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
