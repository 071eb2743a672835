package fr.vigie.weeklyreview;

import fr.vigie.shared.Coded;

/** Where an edition stands between its first draft and the archive. */
public enum EditionStatus implements Coded {
    /** Being written. */
    DRAFT("draft"),
    /** Its second reader has approved it; any change makes it a draft again. */
    APPROVED("approved"),
    /** In public, frozen. */
    PUBLISHED("published"),
    /** Was in public until a later edition took its place. */
    SUPERSEDED("superseded"),
    /** Was in public; its address says that it was withdrawn, when and why. */
    WITHDRAWN("withdrawn");

    private final String code;

    EditionStatus(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    /** Whether it can still be written. */
    public boolean isInTheMaking() {
        return this == DRAFT || this == APPROVED;
    }
}
