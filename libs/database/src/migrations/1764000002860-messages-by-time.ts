import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Finds what was written lately, of which some readers are to be told together. */
export class MessagesByTime1764000002860 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX introduction_message_written_at_idx ON introduction_message (written_at)`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX introduction_message_written_at_idx`);
  }
}
