package fr.vigie.testimony;

/**
 * What a witness is told once their testimony is safe.
 *
 * @param number opens their page
 * @param again this form had been sent before; nothing new was stored
 */
public record Receipt(ReceiptNumber number, boolean again) {}
