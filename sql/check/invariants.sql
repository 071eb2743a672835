-- Each query finds what must never be: no row is good news. Read by InvariantsIT, and by whoever doubts a database.

-- name: the audit trail is a chain without a gap
SELECT e.seq FROM audit_event e LEFT JOIN audit_event before ON before.seq = e.seq - 1
WHERE e.seq > 1 AND (before.seq IS NULL OR before.hash <> e.prev_hash);

-- name: the head of the audit trail is its last line
SELECT h.seq FROM audit_head h
WHERE h.seq <> (SELECT coalesce(max(seq), 0) FROM audit_event)
   OR (h.seq > 0 AND h.hash <> (SELECT hash FROM audit_event e WHERE e.seq = h.seq));

-- name: a testimony's state is its last decision
SELECT t.id FROM testimony t
JOIN LATERAL (SELECT outcome FROM testimony_decision d WHERE d.testimony_id = t.id ORDER BY decided_at DESC, id DESC LIMIT 1) d
  ON true
WHERE d.outcome <> t.state;

-- name: a testimony's day is the one in Paris
SELECT id FROM testimony WHERE observed_day <> (observed_at AT TIME ZONE 'Europe/Paris')::date;

-- name: a withdrawn testimony has the withdrawal among its consents
SELECT t.id FROM testimony t
WHERE t.withdrawn_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM testimony_consent c WHERE c.testimony_id = t.id AND c.level = 'retire');

-- name: nothing is shown of a rejected testimony
SELECT t.id FROM testimony t JOIN testimony_text w ON w.testimony_id = t.id
WHERE t.state IN ('recu', 'doublon', 'rejete') AND w.shown IS NOT NULL;

-- name: a replaced report is replaced by one that says so
SELECT r.id FROM status_report r
WHERE r.replaced_at IS NOT NULL AND NOT EXISTS (SELECT FROM status_report n WHERE n.replaces_id = r.id);

-- name: whoever approved a review wrote nothing in it
SELECT e.id FROM weekly_review_edition e JOIN weekly_review_version v ON v.edition_id = e.id
WHERE e.approved_by = v.saved_by;

-- name: a published review has every version of its text
SELECT id FROM weekly_review_edition e
WHERE NOT EXISTS (SELECT FROM weekly_review_version v WHERE v.edition_id = e.id);
