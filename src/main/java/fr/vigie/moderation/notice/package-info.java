/**
 * Letters to staff that say how much waits for moderation, for those who ask for them: an address that they give and
 * confirm, one letter at most every so many hours, numbers and not a word of a testimony.
 */
package fr.vigie.moderation.notice;
