import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which request led to an event. Older versions leave it empty. */
export class RequestIds1764000002820 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE event ADD request_id text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE event DROP request_id`);
  }
}
