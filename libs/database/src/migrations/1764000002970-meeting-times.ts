import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Times to meet that a side proposes, and the meeting that was called off last. */
export class MeetingTimes1764000002970 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE introduction ADD time_offers jsonb NOT NULL DEFAULT '[]', ADD called_off_meeting jsonb`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE introduction DROP time_offers, DROP called_off_meeting`);
  }
}
