-- What an address sent that floods, or began to within two minutes, is looked at by a person before anything counts it:
-- not « who else testifies », not what detection hears. A decision lets it count like any other.
ALTER TABLE testimony DROP CONSTRAINT testimony_source_check;
ALTER TABLE testimony ADD CONSTRAINT testimony_source_check CHECK (source IN ('form', 'api', 'import', 'rush'));
