-- A question sent from the public page: who sent it isn't known, a number that only they have lets them read the answer.
ALTER TABLE question ADD COLUMN source text NOT NULL DEFAULT 'staff' CHECK (source IN ('staff', 'public', 'import'));
ALTER TABLE question ADD COLUMN state text NOT NULL DEFAULT 'answered' CHECK (state IN ('received', 'answered', 'rejected'));
ALTER TABLE question ADD COLUMN may_publish boolean NOT NULL DEFAULT true;
ALTER TABLE question ADD COLUMN original text;
ALTER TABLE question ADD COLUMN follow_up_hash bytea UNIQUE;
ALTER TABLE question ADD COLUMN submission_key uuid UNIQUE;
ALTER TABLE question ADD COLUMN answered_at timestamptz;
ALTER TABLE question ADD COLUMN answered_by text;
ALTER TABLE question ADD COLUMN search tsvector GENERATED ALWAYS AS
  (to_tsvector('french', question || ' ' || coalesce(answer, ''))) STORED;
CREATE INDEX question_search ON question USING gin (search);
