import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Schools have the ideas of those who learn there read before companies are told of them. */
export class Cosignatures1764000004120 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "cosigning_school" ("organisation_id" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "cosigning_school_pkey" PRIMARY KEY ("organisation_id"))`,
    );
    await runner.query(
      `ALTER TABLE "cosigning_school" ADD CONSTRAINT "cosigning_school_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "idea" ADD "signature" text, ADD "signature_at" TIMESTAMP(3) WITH TIME ZONE, ADD "returned_reason" text, ADD "signature_reminders" integer NOT NULL DEFAULT '0'`,
    );
    await runner.query(
      `ALTER TABLE "idea" ADD CONSTRAINT "idea_signature_check" CHECK (signature IN ('waiting', 'signed', 'returned'))`,
    );
    await runner.query(
      `ALTER TABLE "idea" ADD CONSTRAINT "idea_signature_at_check" CHECK ((signature IS NULL) = (signature_at IS NULL))`,
    );
    await runner.query(
      `ALTER TABLE "idea" ADD CONSTRAINT "idea_returned_check" CHECK ((returned_reason IS NOT NULL) = (signature IS NOT DISTINCT FROM 'returned'))`,
    );
    await runner.query(
      `CREATE INDEX "idea_waiting_idx" ON "idea"  ("signature_at", "id") WHERE signature = 'waiting'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "idea" DROP "signature", DROP "signature_at", DROP "returned_reason", DROP "signature_reminders"`,
    );
    await runner.query('DROP TABLE "cosigning_school"');
  }
}
