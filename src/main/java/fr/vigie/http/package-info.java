/**
 * What all web rooms share: how an answer says what is wrong, how JSON is written, what every answer forbids the
 * browser, how a public page is rendered once for many.
 *
 * <p>Must not know any of the union's work; only {@code web} rooms import it.
 */
package fr.vigie.http;
