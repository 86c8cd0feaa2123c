import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Solvers say which needs they want to answer. */
export class Interests1764000001600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE interest (
        id uuid CONSTRAINT interest_pkey PRIMARY KEY,
        need_id uuid NOT NULL CONSTRAINT interest_need_id_fkey REFERENCES need (id),
        solver_id uuid NOT NULL CONSTRAINT interest_solver_id_fkey REFERENCES solver (id),
        state text NOT NULL,
        message text NOT NULL,
        person_id uuid CONSTRAINT interest_person_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        marked_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        decline_reason text,
        decline_note text,
        CONSTRAINT interest_need_id_solver_id_key UNIQUE (need_id, solver_id),
        CONSTRAINT interest_state_check CHECK (state IN ('open', 'withdrawn', 'declined', 'introduced'))
      )`);
    await runner.query(`CREATE INDEX interest_need_id_marked_at_id_idx ON interest (need_id, marked_at, id)`);
    await runner.query(
      `CREATE INDEX interest_solver_id_marked_at_id_idx ON interest (solver_id, marked_at, id)`,
    );
    await runner.query(`CREATE INDEX interest_waiting_idx ON interest (marked_at, id) WHERE state = 'open'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE interest`);
  }
}
