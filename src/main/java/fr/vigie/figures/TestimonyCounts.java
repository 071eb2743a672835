package fr.vigie.figures;

/**
 * How many testimonies of the week there are.
 *
 * @param received all that came in by then, whatever became of them; for the public, those that came in before the last
 *     whole hour, and those accepted since
 * @param counted accepted, or accepted but for a passage to be masked: duplicates and rejected ones left out
 * @param published counted and not withdrawn
 * @param quotable published, accepted as they stand, with a consent that allows quoting
 * @param quotableNamed quotable with function or name
 */
public record TestimonyCounts(long received, long counted, long published, long quotable, long quotableNamed) {}
