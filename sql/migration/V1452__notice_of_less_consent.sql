-- A witness who allows less than a pack says of them (their function, say, and now nothing) has its recipient told as well as
-- one who withdraws: what was allowed when the pack was sealed is kept. Unknown for packs sealed before.
ALTER TABLE evidence_pack_quotation ADD consent text CHECK (consent IN ('anonyme', 'fonction', 'nom'));

-- Who was told of the one may have to be told of the other later.
ALTER TABLE evidence_notice ADD about text NOT NULL DEFAULT 'withdrawn' CHECK (about IN ('withdrawn', 'lowered'));
ALTER TABLE evidence_notice DROP CONSTRAINT evidence_notice_pkey;
ALTER TABLE evidence_notice ADD PRIMARY KEY (pack_id, testimony_id, about);
