import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Terms of the taxonomy: retired or merged, never deleted. */
export class Taxonomy1764000000200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE tag (
        id uuid CONSTRAINT tag_pkey PRIMARY KEY,
        facet text NOT NULL,
        slug text NOT NULL,
        label_fr text NOT NULL,
        label_en text NOT NULL,
        synonyms_fr text[] NOT NULL DEFAULT '{}',
        synonyms_en text[] NOT NULL DEFAULT '{}',
        official_code text,
        regime text,
        full_offer_required boolean NOT NULL DEFAULT false,
        broader_id uuid,
        merged_into_id uuid,
        retired_at timestamptz(3),
        updated_at timestamptz(3) NOT NULL,
        CONSTRAINT tag_facet_slug_key UNIQUE (facet, slug),
        CONSTRAINT tag_facet_check CHECK (facet IN ('theme', 'activity', 'trade', 'skill', 'technology', 'audience')),
        CONSTRAINT tag_regime_check CHECK (regime IN ('declaration', 'agreement_or_authorisation')),
        CONSTRAINT tag_broader_id_fkey FOREIGN KEY (broader_id) REFERENCES tag (id),
        CONSTRAINT tag_merged_into_id_fkey FOREIGN KEY (merged_into_id) REFERENCES tag (id)
      )`);
    await runner.query(`CREATE INDEX tag_broader_id_idx ON tag (broader_id)`);
    await runner.query(`CREATE INDEX tag_merged_into_id_idx ON tag (merged_into_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE tag`);
  }
}
