/**
 * Values that every room shares: weeks, days and moments in Paris time, school days, and the way a wrong input is
 * refused.
 *
 * <p>This room knows no entity, no injection and no other room of Vigie; its types are immutable and say nothing about
 * where they are stored or shown.
 */
package fr.vigie.shared;
