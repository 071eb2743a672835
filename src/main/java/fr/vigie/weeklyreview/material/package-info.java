/**
 * What a week's review is written from, read from the database as known and consented at an instant. It knows no edition and
 * writes no sentence.
 */
package fr.vigie.weeklyreview.material;
