package fr.vigie.audit;

/** An access or an export that the trail has just recorded; observed once its transaction has committed. */
record Trace(AuditLine line) {}
