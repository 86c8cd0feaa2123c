import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A delivery or a scheduled task that was begun again and again and never ended is dead-lettered: its starts are counted. */
export class StartsAreCounted1764000005000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "delivery" ADD "begun" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "scheduled_task_run" ADD "begun" integer NOT NULL DEFAULT 0`);
    await runner.query(`ALTER TABLE "scheduled_task_run" ADD "dead_lettered_at" TIMESTAMP(3) WITH TIME ZONE`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "scheduled_task_run" DROP COLUMN "dead_lettered_at"`);
    await runner.query(`ALTER TABLE "scheduled_task_run" DROP COLUMN "begun"`);
    await runner.query(`ALTER TABLE "delivery" DROP COLUMN "begun"`);
  }
}
