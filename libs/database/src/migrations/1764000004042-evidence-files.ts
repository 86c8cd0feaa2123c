import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A file may be evidence of a concept. */
export class EvidenceFiles1764000004042 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_evidence" ADD "file_id" uuid`);
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL`,
    );
    await runner.query(`CREATE INDEX "concept_evidence_file_id_idx" ON "concept_evidence" ("file_id")`);
    await runner.query(`ALTER TABLE "concept_evidence" DROP CONSTRAINT "concept_evidence_kind_check"`);
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_kind_check" CHECK (kind IN ('link', 'need', 'introduction', 'meeting', 'file'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "concept_evidence" WHERE kind = 'file'`);
    await runner.query(`ALTER TABLE "concept_evidence" DROP CONSTRAINT "concept_evidence_kind_check"`);
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_kind_check" CHECK (kind IN ('link', 'need', 'introduction', 'meeting'))`,
    );
    await runner.query(`ALTER TABLE "concept_evidence" DROP COLUMN "file_id"`);
  }
}
