/**
 * An incident: a tool that fails in a region or the whole country from … to …, with its phases and what it is made of. Knows
 * nothing of statements, nor of what is counted or written from incidents.
 */
package fr.vigie.incident;
