/** The public figures as files for everybody. */
package fr.vigie.evidence.web.open;
