/**
 * What staff report about a tool: its state on a day, in a region or the whole country. Knows nothing of testimonies, nor
 * of what is counted or written from reports.
 */
package fr.vigie.report;
