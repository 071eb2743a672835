/**
 * What shows the work of all the other rooms: the public situation page, the staff desk, the state of the service.
 *
 * <p>Owns nothing, and nobody imports it.
 */
package fr.vigie.home;
