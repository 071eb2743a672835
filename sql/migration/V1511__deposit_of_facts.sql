-- What a testimony's leaf covers: its words alone (1), or the facts that are counted as well (2). Chosen with the nonce, when
-- the first proof is given out or when it enters the tree; leaves that were made until now stay what they are.
ALTER TABLE testimony ADD deposit_format smallint DEFAULT 1 CHECK (deposit_format IN (1, 2));
ALTER TABLE testimony ALTER deposit_format DROP DEFAULT;
UPDATE testimony SET deposit_format = NULL WHERE deposit_key IS NULL;

-- The hashes of complete subtrees of 256, 65,536… leaves, so that a proof reads few rows; made from the leaves, when missing.
CREATE TABLE deposit_node (
  level smallint NOT NULL CHECK (level > 0 AND level % 8 = 0),
  index integer NOT NULL CHECK (index >= 0),
  hash bytea NOT NULL,
  PRIMARY KEY (level, index)
);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON deposit_node FROM vigie_app;
  END IF;
END
$$;
