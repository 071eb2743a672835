/** Demands over HTTP and on the staff pages {@code /equipe/declarations}. */
package fr.vigie.demand.web;
