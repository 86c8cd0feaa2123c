import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A profile is complete without tags, and its headline counts as text. Those that were held back for it are matched from now on. */
export class ProfilesAndLabels1764000002920 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE solver SET complete = true
      WHERE NOT complete AND hidden_at IS NULL AND NOT holder_suspended
        AND char_length(headline) + char_length(description) >= 50
        AND (cardinality(territory_codes) > 0 OR works_remotely)`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      UPDATE solver SET complete = false
      WHERE complete
        AND (char_length(description) < 50 OR cardinality(tag_ids) + cardinality(keywords) = 0)`);
  }
}
