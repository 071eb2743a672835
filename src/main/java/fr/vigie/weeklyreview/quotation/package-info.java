/** Witnesses’ words in a review: shortened with « […] », never otherwise changed. */
package fr.vigie.weeklyreview.quotation;
