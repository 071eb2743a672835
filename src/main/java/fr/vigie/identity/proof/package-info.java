/** Proving again who one is, before what outlasts a session or opens more than it does. */
package fr.vigie.identity.proof;
