/** Incidents over HTTP and on the staff pages {@code /equipe/incidents}. */
package fr.vigie.incident.web;
