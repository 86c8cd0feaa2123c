import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who is to be reminded of an introduction, and when. Those proposed before get theirs when their days are counted next. */
export class Reminders1764000001500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE introduction_reminder (
        id uuid CONSTRAINT introduction_reminder_pkey PRIMARY KEY,
        introduction_id uuid NOT NULL
          CONSTRAINT introduction_reminder_introduction_id_fkey REFERENCES introduction (id) ON DELETE CASCADE,
        side text NOT NULL,
        step int NOT NULL,
        due_on date,
        sent_at timestamptz(3),
        passed_over_at timestamptz(3),
        CONSTRAINT introduction_reminder_introduction_id_side_step_key UNIQUE (introduction_id, side, step),
        CONSTRAINT introduction_reminder_side_check CHECK (side IN ('company', 'solver')),
        CONSTRAINT introduction_reminder_step_check CHECK (step IN (3, 6)),
        CONSTRAINT introduction_reminder_once_check CHECK (sent_at IS NULL OR passed_over_at IS NULL)
      )`);
    await runner.query(
      `CREATE INDEX introduction_reminder_pending_idx ON introduction_reminder (due_on, introduction_id)
       WHERE sent_at IS NULL AND passed_over_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE introduction_reminder`);
  }
}
