/** The catalogue over HTTP and on the staff pages {@code /equipe/catalogue}. It holds no rule of what is valid when. */
package fr.vigie.catalogue.web;
