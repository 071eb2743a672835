/** Who was not let in, and what staff were not let do: on record, however often it was tried, without drowning the trail. */
package fr.vigie.identity.refusal;
