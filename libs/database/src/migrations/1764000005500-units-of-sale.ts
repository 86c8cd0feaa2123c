import type { MigrationInterface, QueryRunner } from 'typeorm';

/** In what a concept's service is sold. Every business model so far was about hours. */
export class UnitsOfSale1764000005500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_business_model" ADD "unit" text NOT NULL DEFAULT 'hour'`);
    await runner.query(
      `ALTER TABLE "concept_business_model" ADD CONSTRAINT "concept_business_model_unit_check" CHECK (unit IN ('hour', 'month', 'piece', 'home', 'subscription'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "concept_business_model" DROP CONSTRAINT "concept_business_model_unit_check"`,
    );
    await runner.query(`ALTER TABLE "concept_business_model" DROP COLUMN "unit"`);
  }
}
