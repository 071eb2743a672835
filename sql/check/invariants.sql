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

-- name: no two incidents of a tool and territory that hold overlap
SELECT a.id, b.id FROM incident a JOIN incident b ON b.id > a.id AND b.platform_code = a.platform_code
  AND coalesce(b.region_code, '') = coalesce(a.region_code, '')
WHERE a.set_aside_at IS NULL AND b.set_aside_at IS NULL
  AND tstzrange(a.started_at, a.ended_at) && tstzrange(b.started_at, b.ended_at);

-- name: an incident holds no testimony that is withdrawn, rejected or of another tool
SELECT m.id FROM incident_testimony m JOIN testimony t ON t.id = m.testimony_id JOIN incident i ON i.id = m.incident_id
WHERE m.ended_at IS NULL
  AND (t.withdrawn_at IS NOT NULL OR t.state NOT IN ('valide', 'a_masquer') OR t.platform_code <> i.platform_code);

-- name: an incident of a region holds nothing of another region
SELECT m.id FROM incident_testimony m JOIN testimony t ON t.id = m.testimony_id JOIN academy a ON a.code = t.academy_code
JOIN incident i ON i.id = m.incident_id
WHERE m.ended_at IS NULL AND i.region_code IS NOT NULL AND a.region_code <> i.region_code;

-- name: an incident holds no report that was replaced or withdrawn
SELECT m.id FROM incident_report m JOIN status_report r ON r.id = m.report_id
WHERE m.ended_at IS NULL AND (r.replaced_at IS NOT NULL OR r.withdrawn);

-- name: an incident that was set aside holds nothing
SELECT i.id FROM incident i
WHERE i.set_aside_at IS NOT NULL
  AND (EXISTS (SELECT FROM incident_testimony m WHERE m.incident_id = i.id AND m.ended_at IS NULL)
    OR EXISTS (SELECT FROM incident_report m WHERE m.incident_id = i.id AND m.ended_at IS NULL));

-- name: whoever is written to has proved that the address is theirs
SELECT staff_id FROM moderation_notice WHERE told_at IS NOT NULL AND confirmed_at IS NULL;
