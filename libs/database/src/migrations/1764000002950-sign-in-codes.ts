import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that are mailed beside the link to sign in, and when a session was last used. */
export class SignInCodes1764000002950 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "sign_in_code" ("id" uuid NOT NULL, "email" text NOT NULL, "hash" text NOT NULL, "link" text NOT NULL, "next" text, "wrong_tries" smallint NOT NULL DEFAULT '0', "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "sign_in_code_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE UNIQUE INDEX "sign_in_code_link_idx" ON "sign_in_code"  ("link") `);
    await runner.query(`CREATE INDEX "sign_in_code_expires_at_idx" ON "sign_in_code"  ("expires_at") `);
    await runner.query(`CREATE INDEX "sign_in_code_email_id_idx" ON "sign_in_code"  ("email", "id") `);
    await runner.query(`ALTER TABLE session ADD COLUMN last_used_at timestamptz(3) NOT NULL DEFAULT now()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE session DROP COLUMN last_used_at`);
    await runner.query(`DROP TABLE "sign_in_code"`);
  }
}
