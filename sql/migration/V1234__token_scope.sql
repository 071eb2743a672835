-- A token says what it may do, within what its owner may, and ends. Those made before keep what they could for ninety days.
ALTER TABLE staff_token ADD permissions text[], ADD expires_at timestamptz;
UPDATE staff_token SET expires_at = now() + interval '90 days',
  permissions = ARRAY['SEE_FIGURES', 'SEE_REPORTS', 'FILE_REPORTS', 'FILE_NATIONAL_REPORTS', 'SEE_TESTIMONIES',
    'SEE_PUBLISHABLE_TESTIMONIES', 'MODERATE', 'HANDLE_INCIDENTS', 'SEE_INCIDENTS', 'SEE_STATEMENTS', 'FILE_STATEMENTS',
    'IMPORT', 'SEE_REVIEWS', 'WRITE_REVIEWS', 'APPROVE_REVIEWS', 'PUBLISH_REVIEWS', 'MAKE_EVIDENCE_PACKS',
    'ANSWER_QUESTIONS', 'SEE_CATALOGUE', 'EDIT_CATALOGUE', 'READ_AUDIT_TRAIL'];
ALTER TABLE staff_token ALTER permissions SET NOT NULL, ALTER expires_at SET NOT NULL,
  ADD CHECK (cardinality(permissions) > 0), ADD CHECK (expires_at > created_at);
