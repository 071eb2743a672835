/**
 * Files of comma-separated values taken in whole or not at all: the walk through the file, its transaction and its list of
 * faults. Each room says what a line of its own kinds means ({@link fr.vigie.imports.CsvImport}); this room doesn't know.
 */
package fr.vigie.imports;
