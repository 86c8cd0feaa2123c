import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Profiles and organisations count their changes, as needs do. */
export class Versions1764000002971 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const table of ['solver', 'organisation'])
      await runner.query(`ALTER TABLE ${table} ADD version integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['solver', 'organisation']) await runner.query(`ALTER TABLE ${table} DROP version`);
  }
}
