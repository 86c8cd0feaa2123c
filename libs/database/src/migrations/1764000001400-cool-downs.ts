import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs that are not to be introduced again for a time. */
export class CoolDowns1764000001400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_cool_down (
        need_id uuid NOT NULL CONSTRAINT match_cool_down_need_id_fkey REFERENCES need (id) ON DELETE CASCADE,
        solver_id uuid NOT NULL CONSTRAINT match_cool_down_solver_id_fkey REFERENCES solver (id) ON DELETE CASCADE,
        until timestamptz(3) NOT NULL,
        CONSTRAINT match_cool_down_pkey PRIMARY KEY (need_id, solver_id)
      )`);
    await runner.query(`CREATE INDEX match_cool_down_solver_id_idx ON match_cool_down (solver_id)`);
    await runner.query(`CREATE INDEX match_cool_down_until_idx ON match_cool_down (until)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE match_cool_down`);
  }
}
