import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the product knew of an item of a gate when the gate was asked for, where that alone makes it ready. */
export class KnownGateItems1764000004181 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_gate_item" ADD "known" jsonb`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_gate_item" DROP COLUMN "known"`);
  }
}
