/**
 * The file that proves an edition of a review: everything it rests on, followed from its text into the tables of the pack.
 * Knows how it was written, not how it is sealed.
 */
package fr.vigie.evidence.proof;
