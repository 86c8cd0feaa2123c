import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Wrong codes of strangers are counted apart from those of whoever asked for the code. */
export class TriesOfCodes1764000005100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "sign_in_code" ADD "wrong_tries_of_others" smallint NOT NULL DEFAULT '0'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "sign_in_code" DROP COLUMN "wrong_tries_of_others"`);
  }
}
