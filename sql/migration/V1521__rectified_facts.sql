-- What a testimony said before its author had it put right (GDPR, article 16): the tool, the hour, the place, the problem, the
-- numbers. Figures count what is right; what was deposited stays provable.
CREATE TABLE testimony_rectification (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  testimony_id bigint NOT NULL REFERENCES testimony (id) ON DELETE CASCADE,
  rectified_at timestamptz NOT NULL,
  observed_at timestamptz NOT NULL,
  observed_day date NOT NULL,
  time_precision text NOT NULL,
  platform_code text NOT NULL,
  academy_code text,
  department_code text,
  school_uai text,
  symptom_code text NOT NULL,
  pupils_concerned integer,
  pupils_blocked integer,
  session_lost boolean NOT NULL
);
CREATE INDEX testimony_rectification_of ON testimony_rectification (testimony_id, id);

DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    REVOKE UPDATE, TRUNCATE ON testimony_rectification FROM vigie_app;
  END IF;
END
$$;
