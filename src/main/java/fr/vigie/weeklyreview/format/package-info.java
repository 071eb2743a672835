/** A review as other programs read it: a page to print, PDF, OpenDocument, Markdown. */
package fr.vigie.weeklyreview.format;
