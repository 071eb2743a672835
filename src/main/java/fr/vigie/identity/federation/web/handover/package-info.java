/**
 * The one class of another application, {@code /fournisseur}, which the server's OpenID Connect client protects. It knows
 * nothing of Vigie but the table that it writes to, and is no part of Vigie's own archive.
 */
package fr.vigie.identity.federation.web.handover;
