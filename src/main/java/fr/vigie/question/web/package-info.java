/** Questions on the public page {@code /questions}, over HTTP, and on the staff pages {@code /equipe/questions}. */
package fr.vigie.question.web;
