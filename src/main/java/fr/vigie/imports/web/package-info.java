/** Imports over HTTP and on the page of imports. */
package fr.vigie.imports.web;
