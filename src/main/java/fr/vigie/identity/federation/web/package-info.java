/** The way to the provider and back. Who may come in is decided in the room above. */
package fr.vigie.identity.federation.web;
