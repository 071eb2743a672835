-- Why a testimony is set aside: data that the administrator edits. A reason that was used is never deleted.
CREATE TABLE rejection_reason (
  code text PRIMARY KEY CHECK (code ~ '^[a-z][a-z0-9_]{1,39}$'),
  label text NOT NULL,
  label_en text NOT NULL,
  position integer NOT NULL,
  active boolean NOT NULL DEFAULT true
);
INSERT INTO rejection_reason (code, label, label_en, position) VALUES
  ('hors_sujet', 'Hors sujet', 'Off topic', 1),
  ('invraisemblable', 'Invraisemblable ou contradictoire', 'Implausible or contradictory', 2),
  ('injurieux', 'Injurieux ou diffamatoire', 'Insulting or defamatory', 3),
  ('donnees_personnelles', 'Vise une personne plutôt qu’un outil', 'About a person rather than a tool', 4),
  ('essai', 'Essai, vide ou illisible', 'Test, empty or unreadable', 5),
  ('autre', 'Autre motif, dit dans la note', 'Other reason, given in the note', 6);

ALTER TABLE testimony_decision
  ADD FOREIGN KEY (reason_code) REFERENCES rejection_reason,
  -- whether the words let through are a redaction; the words themselves stand in testimony_text only
  ADD redacted boolean NOT NULL DEFAULT false;
CREATE INDEX testimony_duplicate_of ON testimony (duplicate_of) WHERE duplicate_of IS NOT NULL;
