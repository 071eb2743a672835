/**
 * Packs of evidence for strangers: asked for, put together from what may leave, sealed, handed over, and answered for
 * afterwards. Must not know how to reach a witness.
 */
package fr.vigie.evidence;
