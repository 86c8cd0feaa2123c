import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far the search index is, how far it was out of step, and what was searched for. */
export class Discovery1764000002100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_mark (
        name text CONSTRAINT search_mark_pkey PRIMARY KEY,
        mark text NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE search_drift (
        collection text CONSTRAINT search_drift_pkey PRIMARY KEY,
        measured_at timestamptz(3) NOT NULL,
        expected int NOT NULL,
        missing int NOT NULL,
        stale int NOT NULL,
        left_over int NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE search_note (
        id uuid CONSTRAINT search_note_pkey PRIMARY KEY,
        day date NOT NULL,
        key text NOT NULL,
        collection text NOT NULL,
        words text NOT NULL,
        filters jsonb NOT NULL,
        tag_ids uuid[] NOT NULL,
        territory_codes text[] NOT NULL,
        found boolean NOT NULL,
        searches int NOT NULL,
        opened text[] NOT NULL,
        CONSTRAINT search_note_day_key_key UNIQUE (day, key)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE search_mark, search_drift, search_note`);
  }
}
