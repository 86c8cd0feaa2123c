import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Meetings of groups: who came, what was decided and given out, and the minutes as they were sent. */
export class GroupMeetings1764000004022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "group_meeting" (
      "id" uuid NOT NULL,
      "group_id" uuid NOT NULL,
      "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "place" text,
      "link" text,
      "agenda" text NOT NULL,
      "sequence" integer NOT NULL DEFAULT '0',
      "cancelled_at" TIMESTAMP(3) WITH TIME ZONE,
      "cancel_note" text NOT NULL DEFAULT '',
      "minutes" text NOT NULL DEFAULT '',
      "written_by_id" uuid,
      "written_at" TIMESTAMP(3) WITH TIME ZONE,
      "edition" integer NOT NULL DEFAULT '0',
      "published_from" integer,
      "planned_by_id" uuid,
      "planned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "version" integer NOT NULL,
      CONSTRAINT "group_meeting_edition_check" CHECK ((edition = 0) = (published_from IS NULL)),
      CONSTRAINT "group_meeting_where_check" CHECK (place IS NOT NULL OR link IS NOT NULL),
      CONSTRAINT "group_meeting_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "group_meeting_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE,
      CONSTRAINT "group_meeting_planned_by_id_fkey" FOREIGN KEY ("planned_by_id") REFERENCES "person"("id") ON DELETE SET NULL,
      CONSTRAINT "group_meeting_written_by_id_fkey" FOREIGN KEY ("written_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "group_meeting_written_by_id_idx" ON "group_meeting" ("written_by_id")`);
    await runner.query(`CREATE INDEX "group_meeting_planned_by_id_idx" ON "group_meeting" ("planned_by_id")`);
    await runner.query(
      `CREATE INDEX "group_meeting_group_id_at_id_idx" ON "group_meeting" ("group_id", "at", "id")`,
    );
    await runner.query(`CREATE TABLE "meeting_action" (
      "meeting_id" uuid NOT NULL,
      "action_id" uuid NOT NULL,
      CONSTRAINT "meeting_action_pkey" PRIMARY KEY ("meeting_id", "action_id"),
      CONSTRAINT "meeting_action_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE,
      CONSTRAINT "meeting_action_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "meeting_action_action_id_idx" ON "meeting_action" ("action_id")`);
    await runner.query(`CREATE TABLE "meeting_decision" (
      "id" uuid NOT NULL,
      "meeting_id" uuid NOT NULL,
      "text" text NOT NULL,
      "noted_by_id" uuid,
      "noted_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "meeting_decision_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "meeting_decision_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE,
      CONSTRAINT "meeting_decision_noted_by_id_fkey" FOREIGN KEY ("noted_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "meeting_decision_noted_by_id_idx" ON "meeting_decision" ("noted_by_id")`,
    );
    await runner.query(
      `CREATE INDEX "meeting_decision_meeting_id_id_idx" ON "meeting_decision" ("meeting_id", "id")`,
    );
    await runner.query(`CREATE TABLE "minutes_edition" (
      "meeting_id" uuid NOT NULL,
      "edition" integer NOT NULL,
      "content" jsonb NOT NULL,
      "correction" text NOT NULL,
      "published_by_id" uuid,
      "published_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "minutes_edition_pkey" PRIMARY KEY ("meeting_id", "edition"),
      CONSTRAINT "minutes_edition_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE,
      CONSTRAINT "minutes_edition_published_by_id_fkey" FOREIGN KEY ("published_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "minutes_edition_published_by_id_idx" ON "minutes_edition" ("published_by_id")`,
    );
    await runner.query(`CREATE TABLE "meeting_attendance" (
      "meeting_id" uuid NOT NULL,
      "person_id" uuid NOT NULL,
      "attended" boolean NOT NULL,
      CONSTRAINT "meeting_attendance_pkey" PRIMARY KEY ("meeting_id", "person_id"),
      CONSTRAINT "meeting_attendance_meeting_id_fkey" FOREIGN KEY ("meeting_id") REFERENCES "group_meeting"("id") ON DELETE CASCADE,
      CONSTRAINT "meeting_attendance_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "meeting_attendance_person_id_idx" ON "meeting_attendance" ("person_id")`,
    );
    await runner.query(`ALTER TABLE "group_invitation" ADD "answered_by_id" uuid`);
    await runner.query(
      `CREATE INDEX "group_invitation_answered_by_id_idx" ON "group_invitation" ("answered_by_id")`,
    );
    await runner.query(
      `ALTER TABLE "group_invitation" ADD CONSTRAINT "group_invitation_answered_by_id_fkey" FOREIGN KEY ("answered_by_id") REFERENCES "person"("id") ON DELETE SET NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "group_invitation" DROP COLUMN "answered_by_id"`);
    await runner.query(`DROP TABLE "meeting_attendance"`);
    await runner.query(`DROP TABLE "minutes_edition"`);
    await runner.query(`DROP TABLE "meeting_decision"`);
    await runner.query(`DROP TABLE "meeting_action"`);
    await runner.query(`DROP TABLE "group_meeting"`);
  }
}
