-- A pack may be about incidents (number, tool, region or -, first and last day, as they were when it was asked for) and
-- about official statements; empty: all of them.
ALTER TABLE evidence_pack ADD incidents text[] NOT NULL DEFAULT '{}';
ALTER TABLE evidence_pack ADD statements bigint[] NOT NULL DEFAULT '{}';
