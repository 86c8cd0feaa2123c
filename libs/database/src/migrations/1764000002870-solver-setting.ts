import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A project holder was called an apprentice of a CFA, though hardly any is one. Profiles that nobody has asked say nothing. */
export class SolverSetting1764000002870 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE solver
        ADD COLUMN setting text,
        ADD CONSTRAINT solver_setting_check CHECK (setting = 'cfa')`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE solver DROP COLUMN setting`);
  }
}
