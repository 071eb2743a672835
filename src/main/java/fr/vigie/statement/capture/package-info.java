/**
 * What is kept of a source that may change or vanish: files with their digest, told apart by what they contain. Knows to
 * which statement or answer a capture belongs, not what they say.
 */
package fr.vigie.statement.capture;
