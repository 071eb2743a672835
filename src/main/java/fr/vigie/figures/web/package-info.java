/** The figures over HTTP and on pages. It computes none. */
package fr.vigie.figures.web;
