/**
 * What dates a week apart from reports and testimonies: the school day of the same rank in another year, and dated context
 * such as a fire or an announcement. Knows neither testimonies nor statements.
 */
package fr.vigie.chronology;
