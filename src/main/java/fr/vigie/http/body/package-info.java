/**
 * How much may be sent, and what becomes of a form that is more than that.
 *
 * <p>Must not know any of the union's work; only {@code web} rooms and {@code http} import it.
 */
package fr.vigie.http.body;
