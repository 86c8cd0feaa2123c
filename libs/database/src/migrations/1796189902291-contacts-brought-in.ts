import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Contacts can be imported: each becomes an invitation that nobody has sent yet. */
export class ContactsBroughtIn1796189902291 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE invitation ADD name text, ADD held boolean NOT NULL DEFAULT false;
      ALTER TABLE import_plan DROP CONSTRAINT import_plan_kind_check,
        ADD CONSTRAINT import_plan_kind_check CHECK (kind IN ('solvers', 'needs', 'contacts'));
    `);
  }

  /** The version before would treat an invitation that was never sent as one that was. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM import_plan WHERE kind = 'contacts';
      ALTER TABLE import_plan DROP CONSTRAINT import_plan_kind_check,
        ADD CONSTRAINT import_plan_kind_check CHECK (kind IN ('solvers', 'needs'));
      DELETE FROM invitation WHERE held;
      ALTER TABLE invitation DROP name, DROP held;
    `);
  }
}
