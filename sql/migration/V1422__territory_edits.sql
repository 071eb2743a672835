-- Territories are edited like the rest of the catalogue: each node reads them again when their tables move on.
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON region
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON academy
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
CREATE CONSTRAINT TRIGGER counted AFTER INSERT OR UPDATE OR DELETE ON department
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION count_catalogue_edit();
DO $$
BEGIN
  IF EXISTS (SELECT FROM pg_roles WHERE rolname = 'vigie_app') THEN
    REVOKE DELETE, TRUNCATE ON region, academy, department FROM vigie_app;
  END IF;
END
$$;
