/** The liaison's room: how to reach a witness, each reading of it recorded. It knows nothing of what is published. */
package fr.vigie.witness;
