import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A mail that was sent again, since nobody knew whether the mail server had taken it, says so. */
export class UnsureMails1764000004150 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" ADD "mail_unsure_at" timestamp(3) with time zone`);
    await runner.query(`ALTER TABLE "action_list" ADD "mail_unsure_at" timestamp(3) with time zone`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "action_list" DROP COLUMN "mail_unsure_at"`);
    await runner.query(`ALTER TABLE "notice" DROP COLUMN "mail_unsure_at"`);
  }
}
