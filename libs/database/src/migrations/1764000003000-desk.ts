import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What curators mark on the rows of the desk, and events that may be taken back for a while. */
export class Desk1764000003000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `ALTER TABLE "event" ADD "not_before" TIMESTAMP(3) WITH TIME ZONE, ADD "taken_back_at" TIMESTAMP(3) WITH TIME ZONE`,
    );
    await runner.query(`CREATE TABLE "desk_snooze" (
      "queue" text NOT NULL,
      "row_key" text NOT NULL,
      "until" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "person_id" uuid,
      CONSTRAINT "desk_snooze_pkey" PRIMARY KEY ("queue", "row_key"),
      CONSTRAINT "desk_snooze_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE TABLE "desk_assignment" (
      "subject_kind" text NOT NULL,
      "subject_key" text NOT NULL,
      "person_id" uuid NOT NULL,
      "assigned_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "desk_assignment_pkey" PRIMARY KEY ("subject_kind", "subject_key"),
      CONSTRAINT "desk_assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE "desk_note" (
      "id" uuid NOT NULL,
      "need_id" uuid,
      "solver_id" uuid,
      "organisation_id" uuid,
      "introduction_id" uuid,
      "author_id" uuid,
      "text" text NOT NULL,
      "written_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "edited_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "desk_note_subject_check" CHECK (num_nonnulls(need_id, solver_id, organisation_id, introduction_id) = 1),
      CONSTRAINT "desk_note_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "desk_note_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE,
      CONSTRAINT "desk_note_solver_id_fkey" FOREIGN KEY ("solver_id") REFERENCES "solver"("id") ON DELETE CASCADE,
      CONSTRAINT "desk_note_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE,
      CONSTRAINT "desk_note_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE CASCADE,
      CONSTRAINT "desk_note_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    for (const subject of ['need', 'solver', 'organisation', 'introduction']) {
      await runner.query(
        `CREATE INDEX "desk_note_${subject}_idx" ON "desk_note" ("${subject}_id", "id") WHERE ${subject}_id IS NOT NULL`,
      );
    }
    await runner.query(
      `CREATE INDEX "match_standing_out_idx" ON "match" ("need_id", "solver_id") WHERE state = 'current' AND stands_out`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP INDEX "match_standing_out_idx"`);
    await runner.query(`DROP TABLE "desk_note"`);
    await runner.query(`DROP TABLE "desk_assignment"`);
    await runner.query(`DROP TABLE "desk_snooze"`);
    await runner.query(`ALTER TABLE "event" DROP COLUMN "taken_back_at", DROP COLUMN "not_before"`);
  }
}
