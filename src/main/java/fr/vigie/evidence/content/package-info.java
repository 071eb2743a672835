/**
 * What may leave in a pack, and the forms it takes: tables, quotations, a dossier. A pack is a window on the one release of
 * each week: what it is filtered by picks lines and never counts anew, so that several packs joined tell no more than one.
 */
package fr.vigie.evidence.content;
