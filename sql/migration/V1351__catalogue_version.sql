-- How often the catalogue was edited, by whatever way: every node looks at it, and reads the catalogue again when it has moved
-- on. Counted once a transaction, at its very end, so that two people who edit at once don't wait for each other.
CREATE TABLE catalogue_version (
  id boolean PRIMARY KEY DEFAULT true CHECK (id),
  edits bigint NOT NULL,
  counted_in xid8
);
INSERT INTO catalogue_version (edits) VALUES (0);

CREATE FUNCTION count_catalogue_edit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE catalogue_version SET edits = edits + 1, counted_in = pg_current_xact_id()
   WHERE counted_in IS DISTINCT FROM pg_current_xact_id();
  RETURN NULL;
END
$$;
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON platform
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON platform_period
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON school_holiday
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON symptom
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON feature
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON rejection_reason
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
