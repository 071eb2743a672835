/**
 * What the team is told while it happens: the last day by the quarter of an hour, three testimonies in fifteen minutes, and
 * what detection suggests to open or to close. It suggests and decides nothing, and the public sees nothing of it.
 */
package fr.vigie.alert;
