-- Who was not let in and what staff were not let do, as far as the trail doesn't tell of it yet: one line a minute for each
-- account and kind tells how often, so that whoever tries a thousand times a second fills nothing. Rows go within the hour.
CREATE TABLE staff_refusal (
  action text NOT NULL,
  login text NOT NULL,
  what text NOT NULL,
  told_at timestamptz NOT NULL,
  untold integer NOT NULL DEFAULT 0 CHECK (untold >= 0),
  PRIMARY KEY (action, login, what)
);
