-- The head of the audit trail, taken each day and published: a trail rewritten later no longer leads to it.
CREATE TABLE trail_head (
  day date PRIMARY KEY,
  seq bigint NOT NULL,
  hash bytea NOT NULL,
  taken_at timestamptz NOT NULL,
  stamp bytea,
  stamped_at timestamptz
);
-- Every testimony received, as a leaf of one tree that only grows (RFC 9162); the words' digest, never the words.
CREATE TABLE deposit_leaf (
  index integer PRIMARY KEY CHECK (index >= 0),
  testimony_id bigint NOT NULL UNIQUE REFERENCES testimony,
  content bytea NOT NULL,
  hash bytea NOT NULL
);
-- Its root at the end of each week, signed and published.
CREATE TABLE deposit_root (
  week text PRIMARY KEY CHECK (week ~ '^\d{4}-W\d{2}$'),
  size integer NOT NULL CHECK (size >= 0),
  root bytea NOT NULL,
  taken_at timestamptz NOT NULL,
  signature bytea NOT NULL,
  stamp bytea
);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    REVOKE UPDATE, DELETE, TRUNCATE ON trail_head, deposit_leaf, deposit_root FROM vigie_app;
  END IF;
END
$$;
