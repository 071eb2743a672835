/** Reviews over HTTP and on pages. */
package fr.vigie.weeklyreview.web;
