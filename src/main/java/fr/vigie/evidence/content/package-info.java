/**
 * Fills a pack: table by table what the release of each week lets out, with captures, pieces and reviews beside it. Every
 * table reads the same state of the database and writes what the selection takes in.
 */
package fr.vigie.evidence.content;
