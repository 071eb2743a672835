-- The file of a pack that held the words of a witness who had them erased is deleted; its digests stay, so that a copy can
-- still be recognised.
ALTER TABLE evidence_pack ADD shredded_at timestamptz;
CREATE INDEX evidence_pack_shredded ON evidence_pack (shredded_at) WHERE shredded_at IS NOT NULL;
