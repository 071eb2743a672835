/** Documents as PDF. */
package fr.vigie.pdf;
