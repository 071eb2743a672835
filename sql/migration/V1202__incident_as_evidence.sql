-- A rebuttal may rest on incidents too: exactly one of a testimony, a report, an incident, or an outside source in words.
ALTER TABLE rebuttal_evidence ADD incident_id bigint REFERENCES incident;
ALTER TABLE rebuttal_evidence DROP CONSTRAINT rebuttal_evidence_check;
ALTER TABLE rebuttal_evidence ADD CONSTRAINT rebuttal_evidence_check
  CHECK (num_nonnulls(testimony_id, report_id, incident_id, outside) = 1);
