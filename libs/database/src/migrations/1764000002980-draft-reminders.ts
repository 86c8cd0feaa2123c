import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When the author of a draft was reminded of it. */
export class DraftReminders1764000002980 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "need" ADD "draft_reminded_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "need" DROP COLUMN "draft_reminded_at"`);
  }
}
