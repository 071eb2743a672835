/** The register of all that left, as its page tells it. */
package fr.vigie.evidence.web.register;
