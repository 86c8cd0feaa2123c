import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Changes of which people are told once the vectors are there. */
export class AwaitedTelling1764000002901 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE awaited_telling (
        kind text NOT NULL,
        id uuid NOT NULL,
        CONSTRAINT awaited_telling_pkey PRIMARY KEY (kind, id)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE awaited_telling');
  }
}
