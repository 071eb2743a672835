/**
 * Signatures and time-stamps that ordinary tools verify: CMS (CAdES-BES) and RFC 3161. Knows keys, certificates and bytes,
 * nothing of what the bytes say.
 */
package fr.vigie.evidence.seal;
