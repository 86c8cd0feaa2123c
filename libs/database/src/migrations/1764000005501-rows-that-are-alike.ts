import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Pairs of rows of a file that may be about the same, and the rows that a curator leaves out. */
export class RowsThatAreAlike1764000005501 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "import_plan" ADD "likenesses" jsonb NOT NULL DEFAULT '[]'`);
    await runner.query(`ALTER TABLE "import_plan" ADD "left_out" jsonb NOT NULL DEFAULT '[]'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "import_plan" DROP COLUMN "left_out"`);
    await runner.query(`ALTER TABLE "import_plan" DROP COLUMN "likenesses"`);
  }
}
