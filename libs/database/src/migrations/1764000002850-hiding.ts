import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Curators hide profiles and ideas, admins suspend accounts. */
export class Hiding1764000002850 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "person" ADD "suspended_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "person" ADD "suspension_reason" text`);
    await runner.query(`ALTER TABLE "solver" ADD "hidden_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "solver" ADD "hidden_reason" text`);
    await runner.query(`ALTER TABLE "solver" ADD "holder_suspended" boolean NOT NULL DEFAULT false`);
    await runner.query(`ALTER TABLE "idea" ADD "hidden_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(`ALTER TABLE "idea" ADD "hidden_reason" text`);
    await runner.query(
      `ALTER TABLE "person" ADD CONSTRAINT "person_suspended_check" CHECK ((suspended_at IS NULL) = (suspension_reason IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "solver" ADD CONSTRAINT "solver_hidden_check" CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "idea" ADD CONSTRAINT "idea_hidden_check" CHECK ((hidden_at IS NULL) = (hidden_reason IS NULL))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    // What was hidden for a reason must not come back by going back.
    await runner.query(
      `UPDATE "solver" SET "complete" = false WHERE hidden_at IS NOT NULL OR holder_suspended`,
    );
    await runner.query(`DELETE FROM "idea" WHERE hidden_at IS NOT NULL`);
    await runner.query(
      `DELETE FROM "session" USING "person" WHERE person.id = person_id AND suspended_at IS NOT NULL`,
    );
    await runner.query(`ALTER TABLE "idea" DROP COLUMN "hidden_reason"`);
    await runner.query(`ALTER TABLE "idea" DROP COLUMN "hidden_at"`);
    await runner.query(`ALTER TABLE "solver" DROP COLUMN "holder_suspended"`);
    await runner.query(`ALTER TABLE "solver" DROP COLUMN "hidden_reason"`);
    await runner.query(`ALTER TABLE "solver" DROP COLUMN "hidden_at"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "suspension_reason"`);
    await runner.query(`ALTER TABLE "person" DROP COLUMN "suspended_at"`);
  }
}
