import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs that a curator writes down for a company, as on the phone. */
export class DraftsByCurators1764000003600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE need ADD by_curator boolean NOT NULL DEFAULT false, ADD offered_at timestamp(3) with time zone`,
    );
    await runner.query(`CREATE INDEX need_by_curator_idx ON need (id) WHERE by_curator AND state = 'draft'`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE need DROP offered_at, DROP by_curator`);
  }
}
