import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the figures of the observatory are made of. The first count fills it. */
export class Observatory1764000003100 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE observatory_count (
         territory text NOT NULL, theme text NOT NULL, series text NOT NULL, month date NOT NULL, count integer NOT NULL,
         PRIMARY KEY (territory, theme, series, month))`,
    );
    await runner.query(
      `CREATE TABLE observatory_stock (
         territory text NOT NULL, theme text NOT NULL, series text NOT NULL, subject text NOT NULL, count integer NOT NULL,
         PRIMARY KEY (territory, theme, series, subject))`,
    );
    await runner.query(
      `CREATE TABLE observatory_month (
         month date NOT NULL, fingerprint text NOT NULL, PRIMARY KEY (month))`,
    );
    await runner.query(
      `CREATE TABLE observatory_first_match (
         need_id uuid NOT NULL, found_at timestamp(3) with time zone NOT NULL,
         PRIMARY KEY (need_id),
         FOREIGN KEY (need_id) REFERENCES need (id) ON DELETE CASCADE)`,
    );
    await runner.query(
      `CREATE TABLE observatory_run (
         id integer NOT NULL, counted_at timestamp(3) with time zone,
         CONSTRAINT observatory_run_id_check CHECK (id = 1), PRIMARY KEY (id))`,
    );
    await runner.query(`INSERT INTO observatory_run (id) VALUES (1)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE observatory_run, observatory_first_match, observatory_month, observatory_stock, observatory_count`,
    );
  }
}
