import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Those who learn name a supervisor, and say that they are under age. */
export class Supervision1764000004070 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "solver" ADD "supervisor_email" text, ADD "supervisor_asked_at" TIMESTAMP(3) WITH TIME ZONE, ADD "supervisor_id" uuid, ADD "school_id" uuid, ADD "minor_until" date`,
    );
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_supervisor_email_check" CHECK (supervisor_email = lower(supervisor_email))`,
    );
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_supervisor_asked_check" CHECK ((supervisor_email IS NULL) = (supervisor_asked_at IS NULL))`,
    );
    await runner.query(`CREATE INDEX "solver_supervisor_id_id_idx" ON "solver"  ("supervisor_id", "id") `);
    await runner.query(`CREATE INDEX "solver_supervisor_email_idx" ON "solver"  ("supervisor_email") `);
    await runner.query(`CREATE INDEX "solver_school_id_idx" ON "solver"  ("school_id") `);
    await runner.query(`CREATE INDEX "solver_minor_until_idx" ON "solver"  ("minor_until") `);
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_supervisor_id_fkey" FOREIGN KEY ("supervisor_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_school_id_fkey" FOREIGN KEY ("school_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "solver" DROP "supervisor_email", DROP "supervisor_asked_at", DROP "supervisor_id", DROP "school_id", DROP "minor_until"`,
    );
  }
}
