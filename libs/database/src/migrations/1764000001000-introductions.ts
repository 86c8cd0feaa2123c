import type { MigrationInterface, QueryRunner } from 'typeorm';

const reply = (side: string): string => `
        ${side}_reply_answer text NOT NULL,
        ${side}_reply_at timestamptz(3),
        ${side}_reply_person_id uuid,
        ${side}_reply_by_mail boolean NOT NULL,
        ${side}_reply_in_time boolean,
        ${side}_reply_decline_reason text,
        ${side}_reply_decline_note text,`;

/** A need and a solver are put in touch, once both have accepted. */
export class Introductions1764000001000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE introduction (
        id uuid CONSTRAINT introduction_pkey PRIMARY KEY,
        need_id uuid NOT NULL CONSTRAINT introduction_need_id_fkey REFERENCES need (id),
        solver_id uuid NOT NULL CONSTRAINT introduction_solver_id_fkey REFERENCES solver (id),
        proposal_id uuid NOT NULL,
        curator_id uuid CONSTRAINT introduction_curator_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        state text NOT NULL,
        note_to_company text NOT NULL,
        note_to_solver text NOT NULL,
        ${reply('company')}
        ${reply('solver')}
        proposed_at timestamptz(3) NOT NULL,
        counted_days int NOT NULL,
        counted_until date NOT NULL,
        reply_due_on date,
        lapses_on date,
        settled_at timestamptz(3),
        withdrawal_reason text,
        withdrawal_note text,
        meeting_at timestamptz(3),
        meeting_place text,
        meeting_link text,
        met_on date,
        outcome text,
        outcome_note text,
        outcome_source text,
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT introduction_state_check CHECK (
          state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless', 'declined', 'lapsed', 'withdrawn')),
        CONSTRAINT introduction_accepted_check CHECK (
          state NOT IN ('accepted', 'met', 'succeeded', 'fruitless')
          OR (company_reply_answer = 'accepted' AND solver_reply_answer = 'accepted'))
      )`);
    await runner.query(`CREATE INDEX introduction_need_id_id_idx ON introduction (need_id, id)`);
    await runner.query(
      `CREATE INDEX introduction_solver_id_proposed_at_id_idx ON introduction (solver_id, proposed_at, id)`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX introduction_standing_idx ON introduction (need_id, solver_id)
       WHERE state IN ('proposed', 'accepted', 'met', 'succeeded', 'fruitless')`,
    );
    await runner.query(
      `CREATE INDEX introduction_awaited_idx ON introduction (lapses_on, id) WHERE state = 'proposed'`,
    );
    // What counts towards monthly caps, read from the index alone.
    await runner.query(
      `CREATE INDEX introduction_counted_idx ON introduction (proposed_at, solver_id, proposal_id)
       WHERE state <> 'withdrawn'`,
    );
    await runner.query(`CREATE INDEX solver_id_monthly_cap_idx ON solver (id, monthly_cap)`);
    await runner.query(`
      CREATE TABLE party_silence (
        party_id uuid CONSTRAINT party_silence_pkey PRIMARY KEY,
        side text NOT NULL,
        unanswered int NOT NULL,
        since timestamptz(3) NOT NULL,
        CONSTRAINT party_silence_side_check CHECK (side IN ('company', 'solver'))
      )`);
    await runner.query(`CREATE INDEX party_silence_since_party_id_idx ON party_silence (since, party_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE party_silence`);
    await runner.query(`DROP INDEX solver_id_monthly_cap_idx`);
    await runner.query(`DROP TABLE introduction`);
  }
}
