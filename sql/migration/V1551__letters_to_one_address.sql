-- How many letters one address was sent within a day because somebody typed it in, who need not be the one who reads them: a
-- keyed hash of the address and a number. It is forgotten after the day.
CREATE TABLE mail_recipient (
  recipient bytea PRIMARY KEY,
  letters integer NOT NULL CHECK (letters > 0),
  since timestamptz NOT NULL
);
CREATE INDEX mail_recipient_since ON mail_recipient (since);
-- Whether a letter counts there.
ALTER TABLE mail_outbox ADD counted boolean NOT NULL DEFAULT false;
