import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who has said that the parties of an introduction have met. Not known of earlier meetings. */
export class WhoSaidTheyMet1764000005300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "introduction" ADD "met_by" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "introduction" DROP COLUMN "met_by"`);
  }
}
