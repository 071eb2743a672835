package fr.vigie.evidence;

/** A pack waits to be made. @param id its number */
record PackAsked(long id) {}
