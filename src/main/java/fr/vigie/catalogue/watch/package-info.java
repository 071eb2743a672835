/**
 * That the catalogue was edited on another node of the same Vigie. It never says what was edited: whoever keeps something of
 * it in memory reads it again.
 */
package fr.vigie.catalogue.watch;
