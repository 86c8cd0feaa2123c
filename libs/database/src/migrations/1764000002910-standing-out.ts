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
        ADD COLUMN announced boolean NOT NULL DEFAULT false,
        ADD COLUMN awaits_telling boolean NOT NULL DEFAULT false`);
    await runner.query(`
      CREATE TABLE solver_telling (
        solver_id uuid PRIMARY KEY REFERENCES solver ON DELETE CASCADE,
        day date NOT NULL,
        told int NOT NULL,
        waiting uuid[] NOT NULL DEFAULT '{}')`);
    await runner.query(
      `CREATE INDEX solver_telling_waiting_idx ON solver_telling (day) WHERE waiting <> '{}'`,
    );
    await runner.query(`
      UPDATE match SET stands_out = true, announced = NOT awaits_vector, awaits_telling = awaits_vector
      WHERE state = 'current' AND score >= 0.4`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE solver_telling');
    await runner.query(
      'ALTER TABLE match DROP COLUMN awaits_telling, DROP COLUMN announced, DROP COLUMN stands_out',
    );
  }
}
