-- « Jour N »: what was written of a day on its evening; the week's review is composed on top of it.
CREATE TABLE day_note (
  day date PRIMARY KEY,
  body json NOT NULL,
  as_of timestamptz NOT NULL,
  composed_at timestamptz NOT NULL,
  author text NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  version integer NOT NULL DEFAULT 0
);

CREATE TABLE day_note_version (
  day date NOT NULL REFERENCES day_note,
  version integer NOT NULL,
  saved_at timestamptz NOT NULL,
  saved_by text NOT NULL,
  body json NOT NULL,
  PRIMARY KEY (day, version)
);
