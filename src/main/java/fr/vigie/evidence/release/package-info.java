/**
 * What may leave of testimonies, and how finely it may be told. A pack is a window on the one release of each week: what it
 * is filtered by picks lines and never counts anew, so that several packs joined tell no more than one. Knows nothing of the
 * files that come of it.
 */
package fr.vigie.evidence.release;
