-- Schools by their code in the national register (UAI), as the ministry's open directory (fr-en-annuaire-education) tells
-- them. Addresses, telephone numbers and heads of schools are left where they are: nothing here needs them.
CREATE TABLE school (
  uai text PRIMARY KEY CHECK (uai ~ '^[0-9]{7}[A-HJ-NPR-Z]$'),
  name text NOT NULL,
  kind text NOT NULL,
  sector text,
  commune text,
  -- empty beyond the départements and académies that Vigie knows (Pacific, Saint-Pierre-et-Miquelon, schools abroad)
  department_code text REFERENCES department,
  academy_code text REFERENCES academy,
  open boolean NOT NULL DEFAULT true,
  -- code, name and commune without accents, one space before each word: what somebody begins to type
  words text NOT NULL GENERATED ALWAYS AS
    (' ' || regexp_replace(plain(uai || ' ' || name || ' ' || coalesce(commune, '')), '[^a-z0-9]+', ' ', 'g')) STORED
);
CREATE INDEX school_words ON school USING gin (words gin_trgm_ops);
CREATE INDEX school_academy ON school (academy_code);
