import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A solver is told of a need when it stands out from the need's field, instead of from a score on. Until they are computed again, which each
 * night does, matches keep what was said of them: those that reached the score of the release before stand out, and have been announced.
 */
export class StandingOut1764000002910 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE match
        ADD COLUMN stands_out boolean NOT NULL DEFAULT false,
        ADD COLUMN announced boolean NOT NULL DEFAULT false`);
    await runner.query(
      `UPDATE match SET stands_out = true, announced = true WHERE state = 'current' AND score >= 0.4`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE match DROP COLUMN announced, DROP COLUMN stands_out');
  }
}
