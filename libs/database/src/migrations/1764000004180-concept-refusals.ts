import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who does not want the public page of a concept: a table of its own, for the release before takes each row of a consent for a yes. */
export class ConceptRefusals1764000004180 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept_refusal" ("concept_id" uuid NOT NULL, "person_id" uuid NOT NULL, "refused_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_refusal_pkey" PRIMARY KEY ("concept_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "concept_refusal_person_id_idx" ON "concept_refusal" ("person_id")`);
    await runner.query(
      `ALTER TABLE "concept_refusal" ADD CONSTRAINT "concept_refusal_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_refusal" ADD CONSTRAINT "concept_refusal_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "concept_refusal"`);
  }
}
