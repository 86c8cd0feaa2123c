import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What can wait is told in one mail a day. Nothing waits yet: what was told before has had its mail. */
export class ActionLists1764000004091 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" ADD "waiting_since" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `CREATE INDEX "notice_waiting_idx" ON "notice" ("recipient_id") WHERE waiting_since IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE "mail_preference" ADD "hour" smallint NOT NULL DEFAULT '8'`);
    await runner.query(`ALTER TABLE "mail_preference" ADD "zone" text NOT NULL DEFAULT 'Europe/Paris'`);
    await runner.query(`ALTER TABLE "mail_preference" ADD "quiet_august" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `CREATE TABLE "action_list" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "day" date NOT NULL, "mailed_at" TIMESTAMP(3) WITH TIME ZONE, "mailing_until" TIMESTAMP(3) WITH TIME ZONE, "mail_refusal" text, CONSTRAINT "action_list_person_id_day_key" UNIQUE ("person_id", "day"), CONSTRAINT "action_list_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `ALTER TABLE "action_list" ADD CONSTRAINT "action_list_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "action_list"`);
    await runner.query(`ALTER TABLE "mail_preference" DROP COLUMN "quiet_august"`);
    await runner.query(`ALTER TABLE "mail_preference" DROP COLUMN "zone"`);
    await runner.query(`ALTER TABLE "mail_preference" DROP COLUMN "hour"`);
    await runner.query(`DROP INDEX "notice_waiting_idx"`);
    await runner.query(`ALTER TABLE "notice" DROP COLUMN "waiting_since"`);
  }
}
