/**
 * An incident with all that was testified, reported, said and answered around it, in the order of time. Reads many rooms and
 * owns nothing.
 */
package fr.vigie.timeline;
