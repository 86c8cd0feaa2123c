import type { MigrationInterface, QueryRunner } from 'typeorm';

/** When a curator has looked at an organisation. One without members was added by a curator, and so was looked at. */
export class OrganisationsSeen1764000005101 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "organisation" ADD "seen_at" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      `UPDATE "organisation" SET "seen_at" = "created_at"
       WHERE EXISTS (SELECT FROM "need" WHERE "organisation_id" = "organisation"."id" AND "state" IN ('published', 'expired', 'closed'))
         OR EXISTS (SELECT FROM "audit_entry" WHERE "object_kind" = 'organisation' AND "object_id" = "organisation"."id" AND "action" = 'import')
         OR NOT EXISTS (SELECT FROM "membership" WHERE "organisation_id" = "organisation"."id")`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "organisation" DROP COLUMN "seen_at"`);
  }
}
