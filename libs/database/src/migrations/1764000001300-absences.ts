import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Organisations can be away, as solvers can. */
export class Absences1764000001300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE organisation
        ADD away_from date,
        ADD away_until date,
        ADD CONSTRAINT organisation_away_check
          CHECK ((away_from IS NULL) = (away_until IS NULL) AND away_from <= away_until)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE organisation DROP away_from, DROP away_until`);
  }
}
