/** Schools over HTTP and on the page of the catalogue that lists them. */
package fr.vigie.school.web;
