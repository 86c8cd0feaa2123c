import type { MigrationInterface, QueryRunner } from 'typeorm';

export class RecordBackups1796173195852 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "backup_run" ("id" uuid NOT NULL, "started_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "ended_at" TIMESTAMP(3) WITH TIME ZONE, "name" text, "failure" text, "size" bigint, "files_missing" integer NOT NULL DEFAULT '0', CONSTRAINT "backup_run_failure_check" CHECK (failure IN ('busy', 'target', 'damaged', 'encryption', 'disk_full', 'other')), CONSTRAINT "backup_run_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "backup_run_started_at_idx" ON "backup_run"  ("started_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE backup_run');
  }
}
