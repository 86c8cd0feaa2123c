import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Erasures that people ask for, the ledger of those done, and how texts leave the two histories that nothing else changes. */
export class PeoplesRights1796173150000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE erasure_request (
        person_id uuid CONSTRAINT erasure_request_pkey PRIMARY KEY,
        cause text NOT NULL,
        requested_at timestamptz(3) NOT NULL,
        due_at timestamptz(3) NOT NULL,
        choices jsonb NOT NULL DEFAULT '[]',
        sets jsonb,
        CONSTRAINT erasure_request_cause_check CHECK (cause IN ('asked', 'operator', 'inactive')),
        CONSTRAINT erasure_request_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX erasure_request_due_at_idx ON erasure_request (due_at);
      CREATE TABLE erasure (
        id uuid CONSTRAINT erasure_pkey PRIMARY KEY,
        kind text NOT NULL,
        erased_at timestamptz(3) NOT NULL,
        CONSTRAINT erasure_kind_check CHECK (kind IN ('person', 'solver'))
      );
      CREATE TABLE erased_session (
        hash text CONSTRAINT erased_session_pkey PRIMARY KEY,
        ended_at timestamptz(3) NOT NULL
      );
      CREATE TABLE account_visit (
        person_id uuid CONSTRAINT account_visit_pkey PRIMARY KEY,
        seen_at timestamptz(3) NOT NULL,
        CONSTRAINT account_visit_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
      CREATE INDEX account_visit_seen_at_idx ON account_visit (seen_at);
      INSERT INTO account_visit (person_id, seen_at) SELECT id, now() FROM person;
      CREATE FUNCTION note_account_visit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO account_visit AS visit (person_id, seen_at) VALUES (NEW.person_id, NEW.last_used_at)
        ON CONFLICT (person_id) DO UPDATE SET seen_at = excluded.seen_at WHERE visit.seen_at < excluded.seen_at;
        RETURN NULL;
      END $$;
      CREATE TRIGGER session_notes_visit AFTER INSERT OR UPDATE OF last_used_at ON session
        FOR EACH ROW EXECUTE FUNCTION note_account_visit();
      CREATE TABLE project_warning (
        solver_id uuid CONSTRAINT project_warning_pkey PRIMARY KEY,
        warned_at timestamptz(3) NOT NULL,
        CONSTRAINT project_warning_solver_id_fkey FOREIGN KEY (solver_id) REFERENCES solver (id) ON DELETE CASCADE
      );
      CREATE TABLE inactivity_warning (
        person_id uuid CONSTRAINT inactivity_warning_pkey PRIMARY KEY,
        first_at timestamptz(3) NOT NULL,
        second_at timestamptz(3),
        CONSTRAINT inactivity_warning_person_id_fkey FOREIGN KEY (person_id) REFERENCES person (id) ON DELETE CASCADE
      );
    `);
    await runner.query(auditWithErasure);
    await runner.query(gateDecisionsWithErasure);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER audit_entry_only_blanked ON audit_entry');
    await runner.query('DROP FUNCTION refuse_other_change_of_audit_entry');
    await runner.query(auditWithoutErasure);
    await runner.query(gateDecisionsWithoutErasure);
    await runner.query('DROP TRIGGER session_notes_visit ON session');
    await runner.query('DROP FUNCTION note_account_visit');
    await runner.query(
      'DROP TABLE erased_session, project_warning, account_visit, inactivity_warning, erasure, erasure_request',
    );
  }
}

/**
 * Erasure may empty the texts of an entry, and retention may delete old entries, each in a transaction that says so
 * (`passerelle.rewrites`). Who did what to which object, and when, is never changed.
 */
const auditWithErasure = `
  CREATE OR REPLACE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  DECLARE allowed text := current_setting('passerelle.rewrites', true);
  BEGIN
    IF TG_OP = 'UPDATE' AND allowed = 'erasure' OR TG_OP = 'DELETE' AND allowed = 'retention' THEN
      RETURN NULL;
    END IF;
    RAISE EXCEPTION 'The audit log is append-only: % of audit_entry is refused.', TG_OP
      USING ERRCODE = 'restrict_violation';
  END $$;
  CREATE FUNCTION refuse_other_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF (NEW.id, NEW.recorded_at, NEW.actor_id, NEW.object_kind, NEW.object_id, NEW.action, NEW.concerned_id)
      IS DISTINCT FROM
      (OLD.id, OLD.recorded_at, OLD.actor_id, OLD.object_kind, OLD.object_id, OLD.action, OLD.concerned_id)
    THEN
      RAISE EXCEPTION 'Erasure empties the texts of an audit entry, and nothing else.'
        USING ERRCODE = 'restrict_violation';
    END IF;
    RETURN NEW;
  END $$;
  CREATE TRIGGER audit_entry_only_blanked BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION refuse_other_change_of_audit_entry();
  ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_only_blanked;
`;

const auditWithoutErasure = `
  CREATE OR REPLACE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    RAISE EXCEPTION 'The audit log is append-only: % of audit_entry is refused.', TG_OP
      USING ERRCODE = 'restrict_violation';
  END $$;
`;

const gateDecisions = (unless: string): string => `
  CREATE OR REPLACE FUNCTION keep_gate_decision() RETURNS trigger LANGUAGE plpgsql AS $$
  BEGIN
    IF pg_trigger_depth() = 1${unless} THEN RAISE EXCEPTION 'What was signed at a gate is never changed.'; END IF;
    IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
    RETURN NEW;
  END $$;
`;
const gateDecisionsWithErasure = gateDecisions(
  ` AND (TG_OP = 'DELETE' OR current_setting('passerelle.rewrites', true) IS DISTINCT FROM 'erasure')`,
);
const gateDecisionsWithoutErasure = gateDecisions('');
