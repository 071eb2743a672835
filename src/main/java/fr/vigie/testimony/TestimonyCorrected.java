package fr.vigie.testimony;

/**
 * A witness changed their words after somebody had decided on them: they wait again. Observed in the same transaction by
 * whatever holds decisions.
 *
 * @param testimonyId which testimony
 */
public record TestimonyCorrected(long testimonyId) {}
