/**
 * Letters by e-mail: put into an outbox in the transaction that is about them, sent after it, once over all nodes. It knows
 * nothing of what they are about: whoever writes one keeps what must not be read on its way out of it.
 */
package fr.vigie.mail;
