/**
 * What answers official statements: denials, arguments and facts, with the evidence that they rest on, and what Vigie itself
 * finds against a statement. It stands on statements, which know nothing of it.
 */
package fr.vigie.statement.rebuttal;
