/**
 * Files of comma-separated values, read as they come out of spreadsheets and written so that spreadsheets read them right.
 * Knows nothing of what the cells mean.
 */
package fr.vigie.csv;
