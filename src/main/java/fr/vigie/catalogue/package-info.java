/**
 * What the union watches and where: platforms with their authorities, vendors and hosts by period, territories, the
 * school calendar, the vocabularies. It knows nothing of what is said about them.
 */
package fr.vigie.catalogue;
