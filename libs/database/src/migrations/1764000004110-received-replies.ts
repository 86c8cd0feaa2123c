import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Mails that came to our addresses for replies, so that one that comes twice does nothing more. */
export class ReceivedReplies1764000004110 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "received_reply" ("id" uuid NOT NULL, "fingerprint" text NOT NULL, "purpose" text NOT NULL, "subject_id" uuid NOT NULL, "email" text NOT NULL, "outcome" text NOT NULL, "problem" jsonb, "received_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "received_reply_fingerprint_key" UNIQUE ("fingerprint"), CONSTRAINT "received_reply_outcome_check" CHECK (outcome IN ('taken', 'files_left_out', 'other_sender', 'empty', 'refused', 'ignored')), CONSTRAINT "received_reply_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "received_reply_email_received_at_idx" ON "received_reply" ("email", "received_at")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "received_reply"`);
  }
}
