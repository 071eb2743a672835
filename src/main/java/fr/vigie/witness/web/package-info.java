/** The liaison's pages. */
package fr.vigie.witness.web;
