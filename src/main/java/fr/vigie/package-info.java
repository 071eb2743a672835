/** Vigie: one room for each noun of the union's work, and one direction of imports between them. */
package fr.vigie;
