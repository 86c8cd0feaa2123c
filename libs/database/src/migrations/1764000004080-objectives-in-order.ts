import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The objectives of an axis have an order of their own; until then they came in that of their days. */
export class ObjectivesInOrder1764000004080 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "objective" ADD "position" integer NOT NULL DEFAULT 0`);
    await runner.query(`UPDATE objective SET position = placed.position FROM (
      SELECT id, row_number() OVER (PARTITION BY axis_id ORDER BY due_on, id) - 1 AS position FROM objective) AS placed
      WHERE placed.id = objective.id`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "objective" DROP COLUMN "position"`);
  }
}
