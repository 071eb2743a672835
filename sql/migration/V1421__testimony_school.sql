-- A teacher may name her school: its code alone, never words. The code need not stand in the directory (a school may be newer
-- than the file that was imported), so nothing refers to it; its shape is held to.
ALTER TABLE testimony ADD CONSTRAINT testimony_school_code CHECK (school_uai ~ '^[0-9]{7}[A-HJ-NPR-Z]$');
CREATE INDEX testimony_school ON testimony (school_uai, observed_day) WHERE school_uai IS NOT NULL;
