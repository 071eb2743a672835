/** The register of what left, over HTTP. */
package fr.vigie.handover.web;
