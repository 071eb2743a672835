/**
 * The demonstration week: made-up reports, testimonies and statements that a first start brings in through the same doors
 * as anybody's. Nothing imports it but the opening.
 */
package fr.vigie.demonstration;
