/** Moderation over HTTP and on the staff pages {@code /equipe/temoignages} and {@code /equipe/moderation}. */
package fr.vigie.moderation.web;
