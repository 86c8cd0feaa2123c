import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What is searched, as the index in memory reads it; all of it can be thrown away and built anew. */
export class Search1764000001900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE search_collection (
        id int GENERATED ALWAYS AS IDENTITY CONSTRAINT search_collection_pkey PRIMARY KEY,
        name text NOT NULL CONSTRAINT search_collection_name_key UNIQUE,
        last_number int NOT NULL DEFAULT 0,
        last_word int NOT NULL DEFAULT 0,
        rebuilt_from int NOT NULL DEFAULT 0,
        forgotten_up_to int NOT NULL DEFAULT 0
      )`);
    // A document without words is one that was taken out.
    await runner.query(`
      CREATE TABLE search_document (
        collection_id int NOT NULL
          CONSTRAINT search_document_collection_id_fkey REFERENCES search_collection (id) ON DELETE CASCADE,
        id uuid NOT NULL,
        number int NOT NULL,
        version text,
        words bytea,
        attributes jsonb,
        newest_at timestamptz(3),
        deadline date,
        CONSTRAINT search_document_pkey PRIMARY KEY (collection_id, id),
        CONSTRAINT search_document_number_key UNIQUE (collection_id, number)
      )`);
    await runner.query(`
      CREATE TABLE search_word (
        collection_id int NOT NULL
          CONSTRAINT search_word_collection_id_fkey REFERENCES search_collection (id) ON DELETE CASCADE,
        number int NOT NULL,
        word text COLLATE "C" NOT NULL,
        written text NOT NULL,
        french text NOT NULL,
        english text NOT NULL,
        CONSTRAINT search_word_pkey PRIMARY KEY (collection_id, number),
        CONSTRAINT search_word_word_key UNIQUE (collection_id, word)
      )`);
    await runner.query(`
      CREATE UNLOGGED TABLE search_staged_document (
        rebuild uuid NOT NULL,
        id uuid NOT NULL,
        version text NOT NULL,
        words bytea NOT NULL,
        attributes jsonb NOT NULL,
        newest_at timestamptz(3) NOT NULL,
        deadline date,
        staged_at timestamptz(3) NOT NULL DEFAULT now(),
        CONSTRAINT search_staged_document_pkey PRIMARY KEY (rebuild, id)
      )`);
    await runner.query(`
      CREATE TABLE search_synonyms (
        is_only boolean DEFAULT true CONSTRAINT search_synonyms_pkey PRIMARY KEY,
        groups jsonb NOT NULL,
        CONSTRAINT search_synonyms_is_only_check CHECK (is_only)
      )`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['synonyms', 'staged_document', 'word', 'document', 'collection'])
      await runner.query(`DROP TABLE search_${table}`);
  }
}
