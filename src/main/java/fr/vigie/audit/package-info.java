/**
 * The audit trail: every change of state is a line, appended in the same transaction and chained by hashes. It knows
 * neither what the lines are about nor any personal data: identifiers and digests only.
 */
package fr.vigie.audit;
