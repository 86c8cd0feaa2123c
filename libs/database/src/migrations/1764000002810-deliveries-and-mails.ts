import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Since when a delivery waits, which handlers workers have, who is handing a mail over, and the nonce from which a mailed secret is
 * made again. What is added is empty or has a default, so the release before goes on running.
 */
export class DeliveriesAndMails1764000002810 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE delivery ADD pending_since timestamptz(3) NOT NULL DEFAULT now()`);
    await runner.query(
      `CREATE INDEX delivery_pending_since_idx ON delivery (pending_since) WHERE state = 'pending' AND failures = 0`,
    );
    await runner.query(`
      CREATE TABLE seen_handler (
        event_name text NOT NULL,
        handler text NOT NULL,
        formerly text[] NOT NULL DEFAULT '{}',
        seen_at timestamptz(3) NOT NULL,
        CONSTRAINT seen_handler_pkey PRIMARY KEY (event_name, handler)
      )
    `);
    await runner.query(`ALTER TABLE notice ADD mailing_until timestamptz(3)`);
    await runner.query(`ALTER TABLE one_time_token ADD nonce uuid`);
    await runner.query(
      `CREATE UNIQUE INDEX one_time_token_purpose_subject_id_email_idx
       ON one_time_token (purpose, subject_id, email) WHERE nonce IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX one_time_token_purpose_subject_id_email_idx`);
    await runner.query(`ALTER TABLE one_time_token DROP COLUMN nonce`);
    await runner.query(`ALTER TABLE notice DROP COLUMN mailing_until`);
    await runner.query(`DROP TABLE seen_handler`);
    await runner.query(`DROP INDEX delivery_pending_since_idx`);
    await runner.query(`ALTER TABLE delivery DROP COLUMN pending_since`);
  }
}
