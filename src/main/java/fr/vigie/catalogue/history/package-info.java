/**
 * What the catalogue said before it was edited. It never says who edited it: the audit trail does.
 */
package fr.vigie.catalogue.history;
