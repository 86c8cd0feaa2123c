import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How far a search server has what PostgreSQL holds. */
export class SearchCopies1764000002000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_copy (
        collection_id int NOT NULL CONSTRAINT search_copy_pkey PRIMARY KEY
          CONSTRAINT search_copy_collection_id_fkey REFERENCES search_collection (id) ON DELETE CASCADE,
        copied_up_to int NOT NULL DEFAULT 0,
        behind_since timestamptz
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE search_copy');
  }
}
