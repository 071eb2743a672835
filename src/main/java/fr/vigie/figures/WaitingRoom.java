package fr.vigie.figures;

/**
 * Pupils stuck in the waiting room of a virtual classroom, in the testimonies that give both numbers.
 *
 * @param blocked pupils who stayed outside
 * @param concerned pupils who should have been in: the denominator
 */
public record WaitingRoom(long blocked, long concerned) {}
