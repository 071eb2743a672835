-- Full-text search in French over what is shown of testimonies: stems, accents, and words typed wrongly. The original words
-- are sealed and never indexed: an index of them would be a copy in clear.
CREATE TEXT SEARCH CONFIGURATION french_words (COPY = french);
ALTER TEXT SEARCH CONFIGURATION french_words ALTER MAPPING FOR hword, hword_part, word WITH unaccent, french_stem;

-- An index needs a function whose answer never changes; unaccent() alone could be given another dictionary.
CREATE FUNCTION plain(words text) RETURNS text LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE
  RETURN public.unaccent('public.unaccent'::regdictionary, lower(words));

ALTER TABLE testimony_text ADD shown_words tsvector GENERATED ALWAYS AS (to_tsvector('french_words', shown)) STORED;
CREATE INDEX testimony_text_words ON testimony_text USING gin (shown_words);
CREATE INDEX testimony_text_letters ON testimony_text USING gin (plain(shown) gin_trgm_ops);
