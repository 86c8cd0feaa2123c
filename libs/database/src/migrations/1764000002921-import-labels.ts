import { randomUUID } from 'node:crypto';
import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Labels of imports that are no tags wait for a curator's word. Those of earlier imports are in the keywords of profiles. */
export class ImportLabels1764000002921 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import_label (
        id uuid NOT NULL,
        folded text NOT NULL,
        label text NOT NULL,
        spellings text[] NOT NULL,
        answer text,
        tag_ids uuid[] NOT NULL DEFAULT '{}',
        withdrawn_tag_ids uuid[] NOT NULL DEFAULT '{}',
        answered_at timestamp(3) with time zone,
        postponed_at timestamp(3) with time zone,
        near_tag_ids uuid[] NOT NULL DEFAULT '{}',
        near_found_by text,
        first_seen_at timestamp(3) with time zone NOT NULL,
        CONSTRAINT import_label_pkey PRIMARY KEY (id),
        CONSTRAINT import_label_folded_key UNIQUE (folded),
        CONSTRAINT import_label_answer_check CHECK (answer IN ('tags', 'none')),
        CONSTRAINT import_label_answered_check CHECK ((answer IS NULL) = (answered_at IS NULL)),
        CONSTRAINT import_label_tags_check CHECK ((answer IS NOT DISTINCT FROM 'tags') = (cardinality(tag_ids) > 0))
      )`);
    await runner.query(
      `CREATE INDEX import_label_open_idx ON import_label (postponed_at, id) WHERE answer IS NULL`,
    );
    await runner.query(`CREATE INDEX solver_keywords_idx ON solver USING gin (keywords)`);
    const keywords: { keyword: string }[] = await runner.query(
      `SELECT DISTINCT unnest(keywords) AS keyword FROM solver WHERE external_id IS NOT NULL ORDER BY 1`,
    );
    const spellings = new Map<string, string[]>();
    for (const { keyword } of keywords) {
      const key = folded(keyword);
      if (key !== '') spellings.set(key, [...(spellings.get(key) ?? []), keyword]);
    }
    for (const [key, written] of spellings)
      await runner.query(
        `INSERT INTO import_label (id, folded, label, spellings, first_seen_at) VALUES ($1, $2, $3, $4, now())`,
        [randomUUID(), key, written[0], written],
      );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX solver_keywords_idx`);
    await runner.query(`DROP TABLE import_label`);
  }
}

/** As labels were compared when this was written. */
const folded = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replaceAll('œ', 'oe')
    .replaceAll('æ', 'ae')
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
