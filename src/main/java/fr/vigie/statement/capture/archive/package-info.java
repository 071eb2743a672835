/**
 * Archived web pages (WARC, ISO 28500, alone or in a WACZ): which pages they hold, read without ever showing one. It knows
 * nothing of statements.
 */
package fr.vigie.statement.capture.archive;
