-- What is known by a keyed hash alone keeps the version of its key, so that new ones may be made under another. All that was
-- made until now was made under the first.
ALTER TABLE testimony ADD receipt_key integer NOT NULL DEFAULT 1 CHECK (receipt_key > 0);
ALTER TABLE testimony_link ADD token_key integer NOT NULL DEFAULT 1 CHECK (token_key > 0);
ALTER TABLE question ADD follow_up_key integer NOT NULL DEFAULT 1 CHECK (follow_up_key > 0);
ALTER TABLE staff_recovery_code ADD hash_key integer NOT NULL DEFAULT 1 CHECK (hash_key > 0);
ALTER TABLE mail_outbox ADD about_key integer NOT NULL DEFAULT 1 CHECK (about_key > 0);
-- A testimony's nonce in the tree of deposits: chosen when its first proof is given out, or when it enters the tree.
ALTER TABLE testimony ADD deposit_key integer DEFAULT 1 CHECK (deposit_key > 0);
ALTER TABLE testimony ALTER deposit_key DROP DEFAULT;
