/**
 * Proofs about Vigie itself: that its audit trail was not rewritten, and that a testimony was counted and none dropped
 * since. Publishes digests only, nothing that leads to a person.
 */
package fr.vigie.evidence.custody;
