import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import that fails again and again ends; what the cells said of imports that are over is forgotten. */
export class ImportsThatEnd1764000003700 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "import_plan" ADD "tries" integer NOT NULL DEFAULT 0`);
    await runner.query(
      `UPDATE import_plan SET samples = '[]', problems = '[]', remarks = '[]'
       WHERE state = 'undone' OR (expires_at IS NULL AND state IN ('applied', 'stopped'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "import_plan" DROP COLUMN "tries"`);
  }
}
