import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which mails somebody has chosen. Until then the defaults hold, so that no row is needed for those who are there. */
export class MailPreferences1764000004090 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "mail_preference" ("person_id" uuid NOT NULL, "timings" jsonb NOT NULL DEFAULT '{}', "changed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "version" integer NOT NULL DEFAULT '1', CONSTRAINT "mail_preference_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `ALTER TABLE "mail_preference" ADD CONSTRAINT "mail_preference_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "mail_preference"`);
  }
}
