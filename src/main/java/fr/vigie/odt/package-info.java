/** Documents as OpenDocument text. */
package fr.vigie.odt;
