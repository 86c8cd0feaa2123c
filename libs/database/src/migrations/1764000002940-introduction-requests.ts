import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Companies ask to meet solvers. */
export class IntroductionRequests1764000002940 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE introduction_request (
        id uuid NOT NULL CONSTRAINT introduction_request_pkey PRIMARY KEY,
        need_id uuid NOT NULL CONSTRAINT introduction_request_need_id_fkey REFERENCES need (id),
        solver_id uuid NOT NULL CONSTRAINT introduction_request_solver_id_fkey REFERENCES solver (id),
        state text NOT NULL CONSTRAINT introduction_request_state_check
          CHECK (state IN ('open', 'withdrawn', 'declined', 'introduced')),
        note text NOT NULL,
        person_id uuid CONSTRAINT introduction_request_person_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        asked_at timestamptz(3) NOT NULL,
        answered_at timestamptz(3),
        decline_reason text,
        decline_note text,
        CONSTRAINT introduction_request_need_id_solver_id_key UNIQUE (need_id, solver_id)
      )`);
    await runner.query(
      `CREATE INDEX introduction_request_need_id_asked_at_id_idx ON introduction_request (need_id, asked_at, id)`,
    );
    await runner.query(`CREATE INDEX introduction_request_solver_id_idx ON introduction_request (solver_id)`);
    await runner.query(
      `CREATE INDEX introduction_request_waiting_idx ON introduction_request (asked_at, id) WHERE state = 'open'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE introduction_request`);
  }
}
