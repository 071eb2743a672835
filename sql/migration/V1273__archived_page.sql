-- The pages that an archive (WARC, WACZ) holds by its own account: what was asked for and when. The archive itself stays as
-- it came; nothing of it is ever shown as a page.
CREATE TABLE archived_page (
  capture_id bigint NOT NULL REFERENCES capture,
  position integer NOT NULL CHECK (position > 0),
  url text NOT NULL,
  archived_at timestamptz NOT NULL,
  PRIMARY KEY (capture_id, position)
);
