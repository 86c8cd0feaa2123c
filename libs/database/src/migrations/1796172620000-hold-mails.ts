import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A restored copy holds its mails until somebody adopts it. */
export class HoldMails1796172620000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE installation ADD mails_held_since timestamp(3) with time zone');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE installation DROP COLUMN mails_held_since');
  }
}
