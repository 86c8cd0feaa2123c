import type { MigrationInterface, QueryRunner } from 'typeorm';

const tables = ['need', 'solver', 'idea', 'organisation', 'tag'];

/**
 * The transaction that last changed a row, in an index: whoever follows the changes no longer reads whole tables. A trigger sets it, so
 * that no statement can forget it, not even one of the previous release. For rows that were there before it is the transaction of this
 * migration, and no row is written: the default is the same for all of them.
 */
export class ChangedIn1764000002840 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE FUNCTION set_changed_in() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.changed_in := pg_current_xact_id();
        RETURN NEW;
      END $$`);
    for (const table of tables) {
      await runner.query(
        `ALTER TABLE ${table} ADD COLUMN changed_in xid8 NOT NULL DEFAULT pg_current_xact_id()`,
      );
      await runner.query(`ALTER TABLE ${table} ALTER COLUMN changed_in DROP DEFAULT`);
      await runner.query(`
        CREATE TRIGGER ${table}_changed_in BEFORE INSERT OR UPDATE ON ${table}
          FOR EACH ROW EXECUTE FUNCTION set_changed_in()`);
      // Also for what replication applies.
      await runner.query(`ALTER TABLE ${table} ENABLE ALWAYS TRIGGER ${table}_changed_in`);
      await runner.query(`CREATE INDEX ${table}_changed_in_id_idx ON ${table} (changed_in, id)`);
    }
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`DROP TRIGGER ${table}_changed_in ON ${table}`);
      await runner.query(`ALTER TABLE ${table} DROP COLUMN changed_in`);
    }
    await runner.query(`DROP FUNCTION set_changed_in`);
  }
}
