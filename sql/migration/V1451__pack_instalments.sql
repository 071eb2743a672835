-- The latest testimony that was there when a pack was asked for: what an import adds later, under an earlier date, was not
-- in it. Unknown for packs asked for before this was kept; their moment alone says what they could hold.
ALTER TABLE evidence_pack ADD last_testimony bigint;
