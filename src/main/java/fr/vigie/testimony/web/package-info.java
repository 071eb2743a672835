/** Intake over HTTP: the public form, the witness's page, the interface for programs. It decides nothing. */
package fr.vigie.testimony.web;
