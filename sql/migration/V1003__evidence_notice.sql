-- Who received words that were withdrawn since has to be told: noted once they were.
CREATE TABLE evidence_notice (
  pack_id bigint NOT NULL,
  testimony_id bigint NOT NULL,
  told_at timestamptz NOT NULL,
  told_by text NOT NULL,
  PRIMARY KEY (pack_id, testimony_id),
  FOREIGN KEY (pack_id, testimony_id) REFERENCES evidence_pack_quotation
);
