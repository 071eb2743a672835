/** Timelines of incidents on one axis, for the staff and for everybody, each with a table that says the same. */
package fr.vigie.timeline.web;
