import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Computed pairs of a need and a solver. */
export class Matching1764000000600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match (
        id uuid CONSTRAINT match_pkey PRIMARY KEY,
        need_id uuid NOT NULL CONSTRAINT match_need_id_fkey REFERENCES need (id) ON DELETE CASCADE,
        solver_id uuid NOT NULL CONSTRAINT match_solver_id_fkey REFERENCES solver (id) ON DELETE CASCADE,
        state text NOT NULL,
        score double precision NOT NULL,
        reasons jsonb NOT NULL,
        computed_at timestamptz(3) NOT NULL,
        CONSTRAINT match_need_id_solver_id_key UNIQUE (need_id, solver_id)
      )`);
    await runner.query(`CREATE INDEX match_need_id_state_score_id_idx ON match (need_id, state, score, id)`);
    await runner.query(
      `CREATE INDEX match_solver_id_state_score_id_idx ON match (solver_id, state, score, id)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE match`);
  }
}
