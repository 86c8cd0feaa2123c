import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Sixteen chains of digests that prove the audit log; the entries that are there already are linked in their order. */
export class AuditChain1796174500000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(tables);
    await runner.query(functions);
    await runner.query(`SELECT link_audit_entry_as('recorded', entry, 0) FROM
      (SELECT * FROM audit_entry ORDER BY id) AS entry`);
    await runner.query(triggers);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER audit_entry_linked ON audit_entry;
      DROP TRIGGER audit_entry_new_salt ON audit_entry;
      DROP FUNCTION link_audit_entry, give_audit_entry_new_salt;
      DROP FUNCTION link_audit_entry_as, audit_link_hash, audit_chain_seed, audit_facts_digest, audit_texts_digest;
      DROP TABLE audit_link, audit_chain;
      DROP FUNCTION refuse_change_of_audit_link;
      ALTER TABLE audit_entry DROP COLUMN salt;
    `);
  }
}

const tables = `
  ALTER TABLE audit_entry ADD salt bytea NOT NULL DEFAULT uuid_send(gen_random_uuid());
  CREATE TABLE audit_chain (
    chain smallint CONSTRAINT audit_chain_pkey PRIMARY KEY,
    position bigint NOT NULL DEFAULT 0,
    hash bytea NOT NULL
  );
  CREATE TABLE audit_link (
    chain smallint NOT NULL,
    position bigint NOT NULL,
    entry_id uuid NOT NULL,
    kind text NOT NULL,
    linked_at timestamptz(3) NOT NULL DEFAULT now(),
    facts_digest bytea NOT NULL,
    texts_digest bytea NOT NULL,
    hash bytea NOT NULL,
    CONSTRAINT audit_link_pkey PRIMARY KEY (chain, position),
    CONSTRAINT audit_link_kind_check CHECK (kind IN ('recorded', 'emptied', 'removed'))
  );
  CREATE INDEX audit_link_entry_id_idx ON audit_link (entry_id);
`;

// JSON is written in one way only by PostgreSQL (jsonb), so that the same values have the same digest.
const functions = `
  CREATE FUNCTION audit_facts_digest(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to(jsonb_build_array(
      entry.id, extract(epoch FROM entry.recorded_at), entry.actor_id, entry.object_kind, entry.object_id, entry.action,
      entry.concerned_id)::text, 'UTF8'))
  $$;
  CREATE FUNCTION audit_texts_digest(entry audit_entry) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(entry.salt || convert_to(jsonb_build_array(entry.reason, entry.before, entry.after)::text, 'UTF8'))
  $$;
  CREATE FUNCTION audit_chain_seed(chain integer) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(convert_to('audit chain ' || chain, 'UTF8'))
  $$;
  CREATE FUNCTION audit_link_hash(
    former bytea, chain smallint, link_position bigint, entry_id uuid, kind text, linked_at timestamptz,
    facts_digest bytea, texts_digest bytea
  ) RETURNS bytea LANGUAGE sql IMMUTABLE AS $$
    SELECT sha256(former || facts_digest || texts_digest || convert_to(
      jsonb_build_array(chain, link_position, entry_id, kind, extract(epoch FROM linked_at))::text, 'UTF8'))
  $$;
  INSERT INTO audit_chain (chain, hash) SELECT n, audit_chain_seed(n) FROM generate_series(0, 15) AS n;
  CREATE FUNCTION link_audit_entry_as(link_kind text, entry audit_entry, which integer) RETURNS void LANGUAGE plpgsql AS $$
  DECLARE
    chain_end audit_chain;
    facts bytea := audit_facts_digest(entry);
    texts bytea := audit_texts_digest(entry);
    next_hash bytea;
    -- As the column keeps it. Not the time of the transaction: a later one may commit first.
    at timestamptz(3) := clock_timestamp();
  BEGIN
    SELECT * INTO STRICT chain_end FROM audit_chain WHERE chain = which FOR UPDATE;
    next_hash := audit_link_hash(
      chain_end.hash, chain_end.chain, chain_end.position + 1, entry.id, link_kind, at, facts, texts);
    INSERT INTO audit_link (chain, position, entry_id, kind, linked_at, facts_digest, texts_digest, hash)
      VALUES (chain_end.chain, chain_end.position + 1, entry.id, link_kind, at, facts, texts, next_hash);
    UPDATE audit_chain SET position = chain_end.position + 1, hash = next_hash WHERE chain = which;
  END $$;
`;

const triggers = `
  CREATE FUNCTION link_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF TG_OP = 'INSERT' THEN PERFORM link_audit_entry_as('recorded', NEW, pg_backend_pid() % 16);
    ELSIF TG_OP = 'UPDATE' THEN PERFORM link_audit_entry_as('emptied', NEW, pg_backend_pid() % 16);
    ELSE PERFORM link_audit_entry_as('removed', OLD, pg_backend_pid() % 16);
    END IF;
    RETURN NULL;
  END $$;
  -- At the commit: the end of a chain is locked for a moment only.
  CREATE CONSTRAINT TRIGGER audit_entry_linked AFTER INSERT OR UPDATE OR DELETE ON audit_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION link_audit_entry();
  CREATE FUNCTION give_audit_entry_new_salt() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    NEW.salt := uuid_send(gen_random_uuid());
    RETURN NEW;
  END $$;
  CREATE TRIGGER audit_entry_new_salt BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION give_audit_entry_new_salt();
  CREATE FUNCTION refuse_change_of_audit_link() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The chains of the audit log are append-only: % of audit_link is refused.', TG_OP
      USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE TRIGGER audit_link_append_only BEFORE DELETE OR UPDATE OR TRUNCATE ON audit_link
    FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_link();
  ALTER TABLE audit_link ENABLE ALWAYS TRIGGER audit_link_append_only;
`;
