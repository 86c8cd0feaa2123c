import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people report, which curators settle. */
export class Reports1764000002851 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "content_report" ("id" uuid NOT NULL, "kind" text NOT NULL, "content_id" uuid NOT NULL, "text" text NOT NULL, "author_id" uuid, "organisation_id" uuid, "solver_id" uuid, "need_id" uuid, "reporter_id" uuid, "reason" text NOT NULL, "comment" text NOT NULL, "state" text NOT NULL, "reported_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, "note" text, CONSTRAINT "content_report_settled_check" CHECK ((state = 'open') = (settled_at IS NULL)), CONSTRAINT "content_report_state_check" CHECK (state IN ('open', 'resolved', 'dismissed')), CONSTRAINT "content_report_kind_check" CHECK (kind IN ('need', 'solver', 'idea', 'organisation', 'person', 'interest', 'message')), CONSTRAINT "content_report_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "content_report_reporter_id_id_idx" ON "content_report"  ("reporter_id", "id") `,
    );
    await runner.query(
      `CREATE INDEX "content_report_kind_content_id_idx" ON "content_report"  ("kind", "content_id") `,
    );
    await runner.query(`CREATE INDEX "content_report_state_id_idx" ON "content_report"  ("state", "id") `);
    await runner.query(
      `CREATE UNIQUE INDEX "content_report_once_idx" ON "content_report"  ("reporter_id", "kind", "content_id") WHERE state = 'open'`,
    );
    await runner.query(
      `ALTER TABLE "content_report" ADD CONSTRAINT "content_report_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "content_report" ADD CONSTRAINT "content_report_reporter_id_fkey" FOREIGN KEY ("reporter_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "content_report" ADD CONSTRAINT "content_report_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "content_report"`);
  }
}
