/**
 * The calendar and the vocabularies as files, in the columns in which they are exported. Nothing that a file leaves out is
 * removed.
 */
package fr.vigie.catalogue.exchange;
