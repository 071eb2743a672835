/** What the holder of an account is told of it, so that nobody else's doing goes unnoticed. */
package fr.vigie.identity.notice;
