import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What partners have agreed to reach in some years, and how it fares. */
export class Plan1764000004041 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "plan" (
      "id" uuid NOT NULL,
      "title" text NOT NULL,
      "purpose" text NOT NULL,
      "from_year" integer NOT NULL,
      "years" integer NOT NULL,
      "shared" boolean NOT NULL DEFAULT false,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "version" integer NOT NULL,
      CONSTRAINT "plan_years_check" CHECK (years BETWEEN 1 AND 5),
      CONSTRAINT "plan_pkey" PRIMARY KEY ("id"))`);
    await runner.query(`CREATE INDEX "plan_from_year_id_idx" ON "plan" ("from_year", "id")`);
    await runner.query(`CREATE TABLE "plan_axis" (
      "id" uuid NOT NULL,
      "plan_id" uuid NOT NULL,
      "title" text NOT NULL,
      "position" integer NOT NULL,
      CONSTRAINT "plan_axis_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "plan_axis_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "plan"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "plan_axis_plan_id_position_idx" ON "plan_axis" ("plan_id", "position")`,
    );
    await runner.query(`CREATE TABLE "objective" (
      "id" uuid NOT NULL,
      "axis_id" uuid NOT NULL,
      "title" text NOT NULL,
      "figure" text NOT NULL,
      "unit" text NOT NULL,
      "baseline" numeric NOT NULL,
      "target" numeric NOT NULL,
      "starts_on" date NOT NULL,
      "due_on" date NOT NULL,
      "observed" text,
      "territory_code" text,
      "theme" text,
      "version" integer NOT NULL,
      CONSTRAINT "objective_unit_check" CHECK (unit IN ('count', 'percent', 'days', 'hours', 'euros')),
      CONSTRAINT "objective_course_check" CHECK (target <> baseline AND starts_on < due_on),
      CONSTRAINT "objective_observed_check" CHECK (observed IS NOT NULL OR (territory_code IS NULL AND theme IS NULL)),
      CONSTRAINT "objective_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "objective_axis_id_fkey" FOREIGN KEY ("axis_id") REFERENCES "plan_axis"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "objective_axis_id_id_idx" ON "objective" ("axis_id", "id")`);
    await runner.query(
      `CREATE INDEX "objective_observed_idx" ON "objective" ("observed") WHERE observed IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE "objective_measure" (
      "id" uuid NOT NULL,
      "objective_id" uuid NOT NULL,
      "value" numeric NOT NULL,
      "measured_on" date NOT NULL,
      "note" text NOT NULL,
      "noted_by_id" uuid,
      "noted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "objective_measure_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "objective_measure_day_key" UNIQUE ("objective_id", "measured_on"),
      CONSTRAINT "objective_measure_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE CASCADE,
      CONSTRAINT "objective_measure_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "objective_measure_noted_by_id_idx" ON "objective_measure" ("noted_by_id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['objective_measure', 'objective', 'plan_axis', 'plan'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
