import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Requests of people to join organisations. */
export class JoinRequests1764000002952 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "join_request" ("id" uuid NOT NULL, "organisation_id" uuid NOT NULL, "person_id" uuid NOT NULL, "state" text NOT NULL DEFAULT 'open', "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "join_request_settled_check" CHECK ((state = 'open') = (settled_at IS NULL)), CONSTRAINT "join_request_state_check" CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')), CONSTRAINT "join_request_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "join_request_once_idx" ON "join_request"  ("person_id", "organisation_id") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE INDEX "join_request_person_id_id_idx" ON "join_request"  ("person_id", "id") `,
    );
    await runner.query(
      `CREATE INDEX "join_request_organisation_id_id_idx" ON "join_request"  ("organisation_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "join_request" ADD CONSTRAINT "join_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "join_request"`);
  }
}
