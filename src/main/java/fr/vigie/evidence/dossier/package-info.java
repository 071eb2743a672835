/** What a pack tells in words: its first page, the dossier, the read-me. Reads what was gathered and asks nobody. */
package fr.vigie.evidence.dossier;
