/**
 * Drawings as text: charts, a matrix of states, a timeline and the map of France, as SVG that a page or a document takes
 * in. Pure functions, no script, nothing fetched. Every shade has a pattern of its own and every drawing a title and a
 * description; the numbers themselves stand in the table beside it.
 *
 * <p>Must not know what is counted: it gets names, numbers and the codes of states.
 */
package fr.vigie.svg;
