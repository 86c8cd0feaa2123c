import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In how many homes a trial has begun, and on which day. A plan says only how many there should be: existing plans have none yet. */
export class HomesBegun1764000005400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_test_plan" ADD "homes_begun" integer`);
    await runner.query(`ALTER TABLE "concept_test_plan" ADD "begun_on" date`);
    await runner.query(
      `ALTER TABLE "concept_test_plan" ADD CONSTRAINT "concept_test_plan_begun_check" CHECK ((homes_begun IS NULL) = (begun_on IS NULL) AND homes_begun > 0)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_test_plan" DROP CONSTRAINT "concept_test_plan_begun_check"`);
    await runner.query(`ALTER TABLE "concept_test_plan" DROP COLUMN "begun_on"`);
    await runner.query(`ALTER TABLE "concept_test_plan" DROP COLUMN "homes_begun"`);
  }
}
