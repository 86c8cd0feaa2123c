import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Each side is asked what came of a meeting; a meeting that is moved counts how often. */
export class FollowUps1764000001800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE follow_up (
        id uuid CONSTRAINT follow_up_pkey PRIMARY KEY,
        introduction_id uuid NOT NULL
          CONSTRAINT follow_up_introduction_id_fkey REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL,
        step int NOT NULL,
        due_on date NOT NULL,
        asked_at timestamptz(3),
        passed_over_at timestamptz(3),
        answered_at timestamptz(3),
        answered_by_id uuid CONSTRAINT follow_up_answered_by_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        happened boolean,
        outcome text,
        note text,
        CONSTRAINT follow_up_introduction_id_side_step_key UNIQUE (introduction_id, side, step),
        CONSTRAINT follow_up_side_check CHECK (side IN ('company', 'solver')),
        CONSTRAINT follow_up_step_check CHECK (step IN (10, 90, 365)),
        CONSTRAINT follow_up_asked_check CHECK (asked_at IS NULL OR passed_over_at IS NULL),
        CONSTRAINT follow_up_answered_check CHECK (
          (answered_at IS NULL) = (happened IS NULL) AND (outcome IS NOT NULL) = (happened IS TRUE))
      )`);
    await runner.query(
      `CREATE INDEX follow_up_due_idx ON follow_up (due_on, id) WHERE asked_at IS NULL AND passed_over_at IS NULL`,
    );
    await runner.query(`ALTER TABLE introduction ADD meeting_sequence int NOT NULL DEFAULT 0`);
    // What was met before anybody was asked is asked from here on.
    await runner.query(`
      INSERT INTO follow_up (id, introduction_id, side, step, due_on)
      SELECT uuidv7(), introduction.id, side, step, met_on + step
      FROM introduction, unnest(ARRAY['company', 'solver']) AS side, unnest(ARRAY[10, 90, 365]) AS step
      WHERE met_on IS NOT NULL`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE introduction DROP meeting_sequence`);
    await runner.query(`DROP TABLE follow_up`);
  }
}
