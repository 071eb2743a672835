/** Sessions of staff: begun by a sign-in, seen by their owner, ended by hand or by time. */
package fr.vigie.identity.session;
