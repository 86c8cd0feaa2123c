import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddOpenIdAttempts1796189694484 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "open_id_attempt" ("id" uuid NOT NULL, "browser_hash" text NOT NULL, "state" text NOT NULL, "nonce" text NOT NULL, "verifier" text NOT NULL, "next" text, "answered_at" TIMESTAMP(3) WITH TIME ZONE, "subject" text, "email" text, "name" text, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "open_id_attempt_browser_hash_key" UNIQUE ("browser_hash"), CONSTRAINT "open_id_attempt_pkey" PRIMARY KEY ("id"))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "open_id_attempt"`);
  }
}
