-- What somebody is reading in the queue, so that nobody else is given it; until then, or until they go on.
CREATE TABLE moderation_lock (
  testimony_id bigint PRIMARY KEY REFERENCES testimony ON DELETE CASCADE,
  login text NOT NULL UNIQUE,
  until timestamptz NOT NULL
);
