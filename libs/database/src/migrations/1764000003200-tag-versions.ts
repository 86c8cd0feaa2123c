import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Tags count their changes, as needs and profiles do. */
export class TagVersions1764000003200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tag ADD version integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE tag DROP version`);
  }
}
