/**
 * The French language's own rules, as pure functions.
 *
 * <p>Must not know what is written about.
 */
package fr.vigie.french;
