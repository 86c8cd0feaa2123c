import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is asked of workers while somebody waits. Unlogged: after a crash of PostgreSQL nobody waits any more. */
export class Questions1764000000800 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE UNLOGGED TABLE question (
        id uuid CONSTRAINT question_pkey PRIMARY KEY,
        name text NOT NULL,
        asked jsonb NOT NULL,
        asked_at timestamptz(3) NOT NULL DEFAULT now(),
        taken_at timestamptz(3),
        answer jsonb
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE question`);
  }
}
