import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How the last run of each scheduled task went. The next runs fill it. */
export class ScheduledTaskRuns1764000003400 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE scheduled_task_run (
         task text NOT NULL,
         started_at timestamp(3) with time zone NOT NULL,
         ended_at timestamp(3) with time zone,
         failure text,
         succeeded_at timestamp(3) with time zone,
         PRIMARY KEY (task))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE scheduled_task_run`);
  }
}
