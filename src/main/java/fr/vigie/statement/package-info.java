/**
 * What officials said, what answers it and what the union asks of them: statements with their captures, rebuttals with
 * their evidence, demands, the days of other years and dated context. Knows nothing of figures or reviews.
 */
package fr.vigie.statement;
