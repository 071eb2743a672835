/**
 * A log of records on the local disk: what was acknowledged while the database could not take it. It knows nothing of what
 * a record says; whoever appends seals it first.
 */
package fr.vigie.testimony.journal;
