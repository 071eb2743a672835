/**
 * What the union asks, of whom and since when, and what was answered. Knows statements by their numbers only.
 */
package fr.vigie.demand;
