import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The business models of concepts, and how they are tried in homes. */
export class ConceptFigures1764000004002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept_business_model" ("concept_id" uuid NOT NULL, "number" integer NOT NULL, "payer" text NOT NULL, "hourly_price" integer NOT NULL, "aid_per_hour" integer NOT NULL, "hours_per_month" integer NOT NULL, "direct_cost_per_hour" integer NOT NULL, "fixed_costs_per_month" integer NOT NULL, "has_tax_credit" boolean NOT NULL, "note" text NOT NULL, "saved_by_id" uuid, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_business_model_payer_check" CHECK (payer IN ('household', 'company', 'pension_fund', 'departement', 'insurer', 'other')), CONSTRAINT "concept_business_model_pkey" PRIMARY KEY ("concept_id", "number"))`,
    );
    await runner.query(
      `CREATE TABLE "concept_test_plan" ("concept_id" uuid NOT NULL, "homes" integer NOT NULL, "weeks" integer NOT NULL, "consent" text NOT NULL, "insurance" text NOT NULL, "measures" text NOT NULL, "stops_when" text NOT NULL, "results" text NOT NULL, "incidents" text NOT NULL, "number" integer NOT NULL, "saved_by_id" uuid, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_test_plan_pkey" PRIMARY KEY ("concept_id"))`,
    );
    await runner.query(
      `ALTER TABLE "concept_business_model" ADD CONSTRAINT "concept_business_model_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_business_model" ADD CONSTRAINT "concept_business_model_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_test_plan" ADD CONSTRAINT "concept_test_plan_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_test_plan" ADD CONSTRAINT "concept_test_plan_saved_by_id_fkey" FOREIGN KEY ("saved_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['concept_test_plan', 'concept_business_model'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
