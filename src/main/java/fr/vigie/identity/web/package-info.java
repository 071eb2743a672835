/** Signing in and out, and the guard before every staff page. It holds no rule of who may do what: see Permission. */
package fr.vigie.identity.web;
