import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who said that a match is wrong and why; how often a solver has been introduced; scores in whole points. */
export class Dismissals1764000000900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE match ADD points int`);
    await runner.query(`UPDATE match SET points = round(score * 10000)`);
    await runner.query(`ALTER TABLE match ALTER points SET NOT NULL`);
    await runner.query(`
      CREATE TABLE served_solver (
        solver_id uuid CONSTRAINT served_solver_pkey PRIMARY KEY
          CONSTRAINT served_solver_solver_id_fkey REFERENCES solver (id) ON DELETE CASCADE,
        introductions int NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE match_dismissal (
        id uuid CONSTRAINT match_dismissal_pkey PRIMARY KEY,
        match_id uuid NOT NULL CONSTRAINT match_dismissal_match_id_fkey REFERENCES match (id) ON DELETE CASCADE,
        side text NOT NULL,
        person_id uuid CONSTRAINT match_dismissal_person_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        reason text NOT NULL,
        comment text,
        dismissed_at timestamptz(3) NOT NULL,
        taken_back_at timestamptz(3),
        CONSTRAINT match_dismissal_side_check CHECK (side IN ('solver', 'company', 'curator'))
      )`);
    await runner.query(
      `CREATE UNIQUE INDEX match_dismissal_standing_idx ON match_dismissal (match_id, side) WHERE taken_back_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX match_dismissal_dismissed_at_id_idx ON match_dismissal (dismissed_at, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE match_dismissal`);
    await runner.query(`DROP TABLE served_solver`);
    await runner.query(`ALTER TABLE match DROP points`);
  }
}
