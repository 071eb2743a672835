-- The application works under a role of its own, so that the database itself refuses what the application must never do
-- (change or delete an audit line). Where the login may not create roles, an administrator creates it once:
--   CREATE ROLE vigie_app NOLOGIN; GRANT vigie_app TO <login>;
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    BEGIN
      CREATE ROLE vigie_app NOLOGIN;
    EXCEPTION
      WHEN insufficient_privilege THEN
        RAISE WARNING 'Role vigie_app is missing and this login may not create it; only triggers protect the audit trail.';
      WHEN duplicate_object OR unique_violation THEN NULL;
    END;
  END IF;
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    -- Even a login that has just created the role may not yet take it: since PostgreSQL 16 it only administers it.
    IF NOT (SELECT rolsuper FROM pg_roles WHERE rolname = current_user) THEN
      BEGIN
        EXECUTE format('GRANT vigie_app TO %I', current_user);
      EXCEPTION WHEN insufficient_privilege THEN
        RAISE WARNING 'This login is no member of vigie_app; only triggers protect the audit trail.';
      END;
    END IF;
    GRANT USAGE ON SCHEMA public TO vigie_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO vigie_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT USAGE, SELECT ON SEQUENCES TO vigie_app;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT EXECUTE ON FUNCTIONS TO vigie_app;
  END IF;
END
$$;

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE EXTENSION IF NOT EXISTS unaccent;

-- What the installation itself must remember: whether it shows demonstration data, for instance.
CREATE TABLE setting (
  name text PRIMARY KEY,
  value text NOT NULL
);
