package fr.vigie.catalogue;

/**
 * A word of a vocabulary that the administrator keeps.
 *
 * @param code what files, tables and answers say
 * @param label what people read in French
 * @param labelEn what people read in English
 * @param active whether it may still be chosen; one in use is never deleted
 */
public record Term(String code, String label, String labelEn, boolean active) {}
