import type { MigrationInterface, QueryRunner } from 'typeorm';

/** France's official geography, and which editions of it have been loaded. */
export class Territories1764000000300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE EXTENSION IF NOT EXISTS unaccent`);
    await runner.query(`CREATE EXTENSION IF NOT EXISTS pg_trgm`);
    await runner.query(`
      CREATE TABLE territory (
        code text CONSTRAINT territory_pkey PRIMARY KEY,
        kind text NOT NULL,
        name text NOT NULL,
        contained_in text[] NOT NULL,
        postcodes text[] NOT NULL,
        population int,
        latitude double precision,
        longitude double precision,
        rank int NOT NULL,
        search_text text NOT NULL,
        CONSTRAINT territory_kind_check CHECK (kind IN ('commune', 'epci', 'departement', 'region'))
      )`);
    await runner.query(`CREATE INDEX territory_rank_code_idx ON territory (rank, code)`);
    await runner.query(`CREATE INDEX territory_kind_rank_code_idx ON territory (kind, rank, code)`);
    await runner.query(
      `CREATE INDEX territory_search_text_idx ON territory USING gin (search_text gin_trgm_ops)`,
    );
    await runner.query(`
      CREATE TABLE territory_edition (
        version text CONSTRAINT territory_edition_pkey PRIMARY KEY,
        loaded_at timestamptz(3) NOT NULL
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE territory_edition`);
    await runner.query(`DROP TABLE territory`);
  }
}
