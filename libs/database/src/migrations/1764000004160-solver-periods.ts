import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Those who learn give their profile a calendar. The absence that somebody has declared becomes one of its periods: `away_from` and
 * `away_until` follow them from now on.
 */
export class SolverPeriods1764000004160 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "solver_period" ("id" uuid NOT NULL, "solver_id" uuid NOT NULL, "kind" text NOT NULL, "from_day" date NOT NULL, "until_day" date NOT NULL, "away" boolean NOT NULL, CONSTRAINT "solver_period_pkey" PRIMARY KEY ("id"), CONSTRAINT "solver_period_kind_check" CHECK (kind IN ('absence', 'exams', 'holidays', 'company', 'school')), CONSTRAINT "solver_period_days_check" CHECK (from_day <= until_day), CONSTRAINT "solver_period_away_check" CHECK (away OR kind <> 'absence'))`,
    );
    await runner.query(
      `ALTER TABLE "solver_period" ADD CONSTRAINT "solver_period_solver_id_fkey" FOREIGN KEY ("solver_id") REFERENCES "solver"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(`ALTER TABLE "solver" ADD "away_kind" text`);
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_away_kind_check" CHECK (away_kind IN ('exams', 'holidays', 'company', 'school'))`,
    );
    await runner.query(
      `INSERT INTO solver_period (id, solver_id, kind, from_day, until_day, away)
       SELECT uuidv7(), id, 'absence', away_from, away_until, true FROM solver WHERE away_from IS NOT NULL`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "solver_period_absence_idx" ON "solver_period" ("solver_id") WHERE kind = 'absence'`,
    );
    await runner.query(
      `CREATE INDEX "solver_period_solver_id_until_day_idx" ON "solver_period" ("solver_id", "until_day")`,
    );
    await runner.query(
      `CREATE INDEX "solver_period_until_day_id_idx" ON "solver_period" ("until_day", "id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What each has declared by itself stays; a calendar has no place in the release before.
    await runner.query(
      `UPDATE solver SET (away_from, away_until) = (
         SELECT from_day, until_day FROM solver_period WHERE solver_id = solver.id AND kind = 'absence')
       WHERE away_from IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE "solver" DROP "away_kind"`);
    await runner.query('DROP TABLE "solver_period"');
  }
}
