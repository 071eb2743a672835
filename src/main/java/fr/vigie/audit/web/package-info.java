/** The audit trail on the staff pages {@code /equipe/journal}. It changes nothing. */
package fr.vigie.audit.web;
