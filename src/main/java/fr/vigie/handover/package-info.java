/**
 * The register of lists that left in bulk: who took them, what for, to whom, which selection, the digest of the file. Must
 * not know what is in them.
 */
package fr.vigie.handover;
