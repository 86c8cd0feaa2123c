import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What curators judge of pairs, what people's answers show of them, and what is learned from both. */
export class Learning1764000002930 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE match_judgement (
        id uuid NOT NULL CONSTRAINT match_judgement_pkey PRIMARY KEY,
        match_id uuid NOT NULL CONSTRAINT match_judgement_match_id_fkey REFERENCES match (id) ON DELETE CASCADE,
        person_id uuid CONSTRAINT match_judgement_person_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        grade smallint NOT NULL CONSTRAINT match_judgement_grade_check CHECK (grade BETWEEN 0 AND 2),
        judged_at timestamptz(3) NOT NULL,
        CONSTRAINT match_judgement_match_id_person_id_key UNIQUE (match_id, person_id)
      )`);
    await runner.query(`CREATE INDEX match_judgement_person_id_idx ON match_judgement (person_id)`);
    await runner.query(`
      CREATE TABLE pair_outcome (
        need_id uuid NOT NULL CONSTRAINT pair_outcome_need_id_fkey REFERENCES need (id) ON DELETE CASCADE,
        solver_id uuid NOT NULL CONSTRAINT pair_outcome_solver_id_fkey REFERENCES solver (id) ON DELETE CASCADE,
        outcome text NOT NULL CONSTRAINT pair_outcome_outcome_check
          CHECK (outcome IN ('interested', 'proposed', 'accepted', 'succeeded', 'fruitless', 'unfit')),
        CONSTRAINT pair_outcome_pkey PRIMARY KEY (need_id, solver_id)
      )`);
    await runner.query(`CREATE INDEX pair_outcome_solver_id_idx ON pair_outcome (solver_id)`);
    await runner.query(`
      CREATE TABLE solver_acceptance (
        solver_id uuid NOT NULL CONSTRAINT solver_acceptance_pkey PRIMARY KEY
          CONSTRAINT solver_acceptance_solver_id_fkey REFERENCES solver (id) ON DELETE CASCADE,
        points integer NOT NULL CONSTRAINT solver_acceptance_points_check CHECK (points > 0),
        judged integer NOT NULL,
        made_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE learning_run (
        id uuid NOT NULL CONSTRAINT learning_run_pkey PRIMARY KEY,
        made_at timestamptz(3) NOT NULL,
        judged_needs integer NOT NULL,
        judged_pairs integer NOT NULL,
        acceptance text NOT NULL CONSTRAINT learning_run_acceptance_check
          CHECK (acceptance IN ('too_few', 'no_gain', 'in_use')),
        gain_without double precision,
        gain_with double precision,
        intercept double precision,
        score_slope double precision,
        gap_slope double precision
      )`);
    await runner.query(`CREATE INDEX learning_run_made_at_id_idx ON learning_run (made_at, id)`);
    // What happened before is learned from too.
    await runner.query(`
      INSERT INTO pair_outcome (need_id, solver_id, outcome)
      SELECT DISTINCT ON (need_id, solver_id) need_id, solver_id, outcome
      FROM (
        SELECT need_id, solver_id, 0 AS source, proposed_at AS at, id,
          CASE
            WHEN state = 'met' THEN 'accepted'
            WHEN state IN ('proposed', 'accepted', 'succeeded', 'fruitless') THEN state
            WHEN state = 'declined' AND 'not_our_trade' IN (
              CASE WHEN company_reply_answer = 'declined' THEN company_reply_decline_reason END,
              CASE WHEN solver_reply_answer = 'declined' THEN solver_reply_decline_reason END) THEN 'unfit'
          END AS outcome
        FROM introduction
        UNION ALL
        SELECT need_id, solver_id, 1, marked_at, id,
          CASE
            WHEN state IN ('open', 'introduced') THEN 'interested'
            WHEN state = 'declined' AND decline_reason = 'does_not_fit' THEN 'unfit'
          END
        FROM interest) AS known
      WHERE outcome IS NOT NULL
      ORDER BY need_id, solver_id, source, at DESC, id DESC`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['learning_run', 'solver_acceptance', 'pair_outcome', 'match_judgement'])
      await runner.query(`DROP TABLE ${table}`);
  }
}
