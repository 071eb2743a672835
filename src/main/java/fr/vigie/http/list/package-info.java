/**
 * What all lists of the team share: what their addresses ask, their pages, their order.
 *
 * <p>Must not know what is listed; only {@code web} rooms import it.
 */
package fr.vigie.http.list;
