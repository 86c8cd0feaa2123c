import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What service companies ask for. */
export class Needs1764000000500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE need (
        id uuid CONSTRAINT need_pkey PRIMARY KEY,
        organisation_id uuid NOT NULL CONSTRAINT need_organisation_id_fkey REFERENCES organisation (id),
        author_id uuid CONSTRAINT need_author_id_fkey REFERENCES person (id) ON DELETE SET NULL,
        state text NOT NULL,
        title text NOT NULL,
        description text NOT NULL,
        tag_ids uuid[] NOT NULL,
        territory_codes text[] NOT NULL,
        wanted_kinds text[] NOT NULL,
        accepts_remote boolean NOT NULL,
        confidential boolean NOT NULL,
        needed_by date,
        submitted_at timestamptz(3),
        published_at timestamptz(3),
        expires_at timestamptz(3),
        requested_changes text,
        closing_reason text,
        closing_note text,
        closed_at timestamptz(3),
        external_id text CONSTRAINT need_external_id_key UNIQUE,
        import_fingerprint text,
        created_at timestamptz(3) NOT NULL,
        updated_at timestamptz(3) NOT NULL,
        version integer NOT NULL
      )`);
    await runner.query(`CREATE INDEX need_organisation_id_id_idx ON need (organisation_id, id)`);
    await runner.query(`CREATE INDEX need_state_published_at_id_idx ON need (state, published_at, id)`);
    await runner.query(`CREATE INDEX need_updated_at_id_idx ON need (updated_at, id)`);
    await runner.query(`CREATE INDEX need_tag_ids_idx ON need USING gin (tag_ids)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE need`);
  }
}
