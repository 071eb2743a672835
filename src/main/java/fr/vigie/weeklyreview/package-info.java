/** The weekly review: composed from the week's facts, written by people, read by two, published in editions. */
package fr.vigie.weeklyreview;
