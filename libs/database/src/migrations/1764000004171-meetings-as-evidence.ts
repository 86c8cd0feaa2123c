import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A meeting of a group may be evidence of a concept. */
export class MeetingsAsEvidence1764000004171 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_evidence" ADD "group_meeting_id" uuid`);
    await runner.query(`ALTER TABLE "concept_evidence" DROP CONSTRAINT "concept_evidence_kind_check"`);
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_kind_check" CHECK (kind IN ('link', 'need', 'introduction', 'meeting', 'file', 'group_meeting'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "concept_evidence" WHERE kind = 'group_meeting'`);
    await runner.query(`ALTER TABLE "concept_evidence" DROP CONSTRAINT "concept_evidence_kind_check"`);
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_kind_check" CHECK (kind IN ('link', 'need', 'introduction', 'meeting', 'file'))`,
    );
    await runner.query(`ALTER TABLE "concept_evidence" DROP COLUMN "group_meeting_id"`);
  }
}
