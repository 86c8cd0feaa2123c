import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Who did what to an object, when and why. There is no foreign key: people leave, and what they did stays. Entries are
 * added and never changed, whoever asks: ALWAYS holds in a session that replays another database too.
 */
export class Audit1764000001100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE audit_entry (
        id uuid CONSTRAINT audit_entry_pkey PRIMARY KEY,
        recorded_at timestamptz(3) NOT NULL,
        actor_id uuid,
        object_kind text NOT NULL,
        object_id uuid NOT NULL,
        action text NOT NULL,
        concerned_id uuid,
        reason text,
        before jsonb,
        after jsonb
      )`);
    await runner.query(`CREATE INDEX audit_entry_object_id_id_idx ON audit_entry (object_id, id)`);
    await runner.query(`
      CREATE FUNCTION refuse_change_of_audit_entry() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
          RAISE EXCEPTION 'The audit log is append-only: % of audit_entry is refused.', TG_OP
            USING ERRCODE = 'restrict_violation';
        END
      $$`);
    await runner.query(`
      CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change_of_audit_entry()`);
    await runner.query(`ALTER TABLE audit_entry ENABLE ALWAYS TRIGGER audit_entry_append_only`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE audit_entry`);
    await runner.query(`DROP FUNCTION refuse_change_of_audit_entry`);
  }
}
