/**
 * Writes a review's first draft from the facts of a week, by rules. Pure: the same facts give the same text. It knows no
 * table, no page, no person.
 */
package fr.vigie.weeklyreview.composition;
