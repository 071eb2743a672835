/** Reports over HTTP and on the staff pages {@code /equipe/signalements}. */
package fr.vigie.report.web;
