package fr.vigie.testimony.search;

import java.util.Set;

/**
 * What whoever asks may see.
 *
 * @param academies the codes of their académies; null for all
 * @param quotableOnly only testimonies whose words may be quoted, and of these only what their consent lets out
 */
public record Reach(Set<String> academies, boolean quotableOnly) {}
