-- Who wants to be told by e-mail what waits for moderation: the address, and until it is confirmed the code that was sent
-- there, sealed as one. It goes with the account.
CREATE TABLE moderation_notice (
  staff_id bigint PRIMARY KEY REFERENCES staff_member ON DELETE CASCADE,
  sealed bytea NOT NULL,
  key_version integer NOT NULL,
  every_hours integer NOT NULL CHECK (every_hours BETWEEN 1 AND 168),
  asked_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  told_at timestamptz,
  CHECK (told_at IS NULL OR confirmed_at IS NOT NULL)
);
