-- Who a staff member is to the union's own OpenID Connect provider: its name for itself and its identifier of the person.
-- Neither a name nor an address of theirs is kept.
CREATE TABLE provider_link (
  staff_id bigint PRIMARY KEY REFERENCES staff_member ON DELETE CASCADE,
  issuer text NOT NULL CHECK (issuer <> ''),
  subject text NOT NULL CHECK (subject <> ''),
  linked_at timestamptz NOT NULL,
  UNIQUE (issuer, subject)
);

-- Somebody whom the provider has just named, on the way from the server's OpenID Connect client to Vigie: taken once, by
-- the browser that set out with the mark of this digest, within minutes.
CREATE TABLE provider_arrival (
  hash bytea PRIMARY KEY,
  issuer text NOT NULL,
  subject text NOT NULL,
  acr text,
  authenticated_at timestamptz,
  arrived_at timestamptz NOT NULL
);

ALTER TABLE staff_session DROP CONSTRAINT staff_session_means_check;
ALTER TABLE staff_session ADD CONSTRAINT staff_session_means_check CHECK (means IN
  ('PASSWORD', 'PASSWORD_AND_CODE', 'PASSWORD_AND_RECOVERY', 'FEDERATION', 'FEDERATION_AND_CODE', 'FEDERATION_AND_RECOVERY'));
