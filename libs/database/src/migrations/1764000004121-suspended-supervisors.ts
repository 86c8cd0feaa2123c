import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whoever supervises answers for nobody while their account is suspended. */
export class SuspendedSupervisors1764000004121 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "solver" ADD "supervisor_suspended" boolean NOT NULL DEFAULT false`);
    await runner.query(
      `UPDATE "solver" SET "supervisor_suspended" = true FROM "person" WHERE "person"."id" = "solver"."supervisor_id" AND "person"."suspended_at" IS NOT NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "solver" DROP "supervisor_suspended"`);
  }
}
