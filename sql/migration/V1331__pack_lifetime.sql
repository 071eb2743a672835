-- A pack's file is deleted when a witness quoted in it has their words erased, or when it was kept long enough.
ALTER TABLE evidence_pack ADD shredded_for text CHECK (shredded_for IN ('erasure', 'retention'));
UPDATE evidence_pack SET shredded_for = 'erasure' WHERE shredded_at IS NOT NULL;
ALTER TABLE evidence_pack ADD CHECK ((shredded_at IS NULL) = (shredded_for IS NULL));
