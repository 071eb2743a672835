-- The second factor (RFC 6238): the secret sealed, the last step of time of which a code was taken, so that no code is
-- taken twice; recovery codes as keyed digests, each good once.
CREATE TABLE staff_second_factor (
  staff_id bigint PRIMARY KEY REFERENCES staff_member ON DELETE CASCADE,
  secret bytea NOT NULL,
  secret_key integer NOT NULL,
  started_at timestamptz NOT NULL,
  confirmed_at timestamptz,
  last_step bigint NOT NULL DEFAULT 0
);
CREATE TABLE staff_recovery_code (
  staff_id bigint NOT NULL REFERENCES staff_second_factor ON DELETE CASCADE,
  hash bytea NOT NULL,
  used_at timestamptz,
  PRIMARY KEY (staff_id, hash)
);

-- An administrator may ask it of an account whose role doesn't.
ALTER TABLE staff_member ADD second_factor_asked boolean NOT NULL DEFAULT false;
