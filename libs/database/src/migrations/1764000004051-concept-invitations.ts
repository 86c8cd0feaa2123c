import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How often somebody was asked to take part in a concept. */
export class ConceptInvitations1764000004051 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_member" ADD "times_asked" integer NOT NULL DEFAULT 1`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_member" DROP COLUMN "times_asked"`);
  }
}
