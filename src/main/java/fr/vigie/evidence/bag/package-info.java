/**
 * Bags as RFC 8493 describes them (BagIt 1.0), written as a ZIP file in one go. Knows files and their digests, nothing of
 * what they say.
 */
package fr.vigie.evidence.bag;
