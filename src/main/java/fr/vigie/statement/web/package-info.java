/** Statements, rebuttals and captures over HTTP and on the staff pages {@code /equipe/declarations}. */
package fr.vigie.statement.web;
