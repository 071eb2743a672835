package fr.vigie.moderation;

/**
 * Why a testimony is set aside.
 *
 * @param code its code, which decisions keep
 * @param label in French
 * @param labelEn in English
 * @param active whether it is still offered
 */
public record RejectionReason(String code, String label, String labelEn, boolean active) {

    /** The reason that the note tells. */
    public static final String OTHER = "autre";
}
