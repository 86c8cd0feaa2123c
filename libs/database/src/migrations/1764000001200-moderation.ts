import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Why needs are sent back or refused, what curators change in them, which are alike, and which go together. */
export class Moderation1764000001200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE need RENAME requested_changes TO moderation_note`);
    await runner.query(`ALTER TABLE need ADD moderation_reasons text[] NOT NULL DEFAULT '{}'`);
    // Computed by the application, which signs in a while what was written before.
    await runner.query(`ALTER TABLE need ADD text_signature int[]`);
    await runner.query(`CREATE INDEX need_text_signature_idx ON need USING gin (text_signature)`);
    await runner.query(
      `CREATE INDEX need_without_signature_idx ON need (id) WHERE text_signature IS NULL AND submitted_at IS NOT NULL`,
    );
    await runner.query(`
      CREATE TABLE need_edit (
        id uuid CONSTRAINT need_edit_pkey PRIMARY KEY,
        need_id uuid NOT NULL CONSTRAINT need_edit_need_id_fkey REFERENCES need (id) ON DELETE CASCADE,
        edited_at timestamptz(3) NOT NULL,
        changes jsonb NOT NULL
      )`);
    await runner.query(`CREATE INDEX need_edit_need_id_idx ON need_edit (need_id)`);
    await runner.query(`
      CREATE TABLE need_pool (
        id uuid CONSTRAINT need_pool_pkey PRIMARY KEY,
        created_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`
      CREATE TABLE need_pool_member (
        need_id uuid CONSTRAINT need_pool_member_pkey PRIMARY KEY
          CONSTRAINT need_pool_member_need_id_fkey REFERENCES need (id) ON DELETE CASCADE,
        pool_id uuid NOT NULL CONSTRAINT need_pool_member_pool_id_fkey REFERENCES need_pool (id) ON DELETE CASCADE,
        joined_at timestamptz(3) NOT NULL
      )`);
    await runner.query(`CREATE INDEX need_pool_member_pool_id_idx ON need_pool_member (pool_id)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE need_pool_member`);
    await runner.query(`DROP TABLE need_pool`);
    await runner.query(`DROP TABLE need_edit`);
    await runner.query(`ALTER TABLE need DROP text_signature`);
    await runner.query(`ALTER TABLE need DROP moderation_reasons`);
    await runner.query(`ALTER TABLE need RENAME moderation_note TO requested_changes`);
  }
}
