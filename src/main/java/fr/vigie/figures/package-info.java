/**
 * The figures of a week: what was counted, by the rules of the method, as of an instant. It reads testimonies, reports and
 * statements; it changes none of them, and knows nothing of what is written about the figures.
 */
package fr.vigie.figures;
