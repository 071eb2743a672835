/**
 * Who may send a testimony, and how fast: keys of forms, the pace of an address, proofs of work. It knows addresses only
 * blurred, and nothing of what a testimony says.
 */
package fr.vigie.testimony.gate;
