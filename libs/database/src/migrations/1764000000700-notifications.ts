import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people are told, once a subject. */
export class Notifications1764000000700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE notice (
        id uuid CONSTRAINT notice_pkey PRIMARY KEY,
        kind text NOT NULL,
        subject_id uuid NOT NULL,
        recipient_kind text NOT NULL,
        recipient_id uuid NOT NULL,
        data jsonb NOT NULL,
        created_at timestamptz(3) NOT NULL,
        read_at timestamptz(3),
        mail_id uuid NOT NULL,
        mailed_at timestamptz(3),
        mail_refusal text,
        CONSTRAINT notice_subject_id_kind_recipient_id_key UNIQUE (subject_id, kind, recipient_id),
        CONSTRAINT notice_recipient_kind_check CHECK (recipient_kind IN ('person', 'solver'))
      )`);
    await runner.query(`CREATE INDEX notice_recipient_id_id_idx ON notice (recipient_id, id)`);
    await runner.query(`CREATE INDEX notice_mail_id_idx ON notice (mail_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE notice`);
  }
}
