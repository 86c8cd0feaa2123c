import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Addresses that mails do not reach, and the mails that have shown it. */
export class MailReach1764000004140 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail_failure" ("id" uuid NOT NULL, "email" text NOT NULL, "mail_key" text NOT NULL, "kind" text NOT NULL, "status" text NOT NULL, "failed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "mail_failure_email_mail_key_kind_key" UNIQUE ("email", "mail_key", "kind"), CONSTRAINT "mail_failure_kind_check" CHECK (kind IN ('permanent', 'temporary', 'full', 'policy', 'unknown', 'complaint')), CONSTRAINT "mail_failure_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "mail_failure_failed_at_idx" ON "mail_failure" ("failed_at")`);
    await runner.query(
      `CREATE TABLE "mail_reach" ("id" uuid NOT NULL, "email" text NOT NULL, "state" text NOT NULL, "reason" text, "status" text NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "complained_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "mail_reach_email_key" UNIQUE ("email"), CONSTRAINT "mail_reach_reason_check" CHECK ((state = 'reachable') = (reason IS NULL)), CONSTRAINT "mail_reach_state_check" CHECK (state IN ('reachable', 'doubtful', 'unreachable')), CONSTRAINT "mail_reach_email_check" CHECK (email = lower(email) AND char_length(email) <= 254), CONSTRAINT "mail_reach_pkey" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "mail_reach"`);
    await runner.query(`DROP TABLE "mail_failure"`);
  }
}
