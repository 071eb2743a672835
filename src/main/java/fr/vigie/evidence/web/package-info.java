/** Packs of evidence on pages and over HTTP. */
package fr.vigie.evidence.web;
