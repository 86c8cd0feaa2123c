import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The list of organisations, the newest first: their ids tell only the day now. */
export class NewestOrganisations1764000005200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE INDEX "organisation_created_at_id_idx" ON "organisation" ("created_at", "id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "organisation_created_at_id_idx"`);
  }
}
