import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The public pages of concepts, and who agrees to them. */
export class ConceptPages1764000004050 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept_page" ("concept_id" uuid NOT NULL, "number" integer NOT NULL, "title" text NOT NULL, "promise" text NOT NULL, "homes" integer, "results" text NOT NULL, "asked_by_id" uuid, "asked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "taken_back_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "concept_page_homes_check" CHECK (homes >= 0), CONSTRAINT "concept_page_pkey" PRIMARY KEY ("concept_id"))`,
    );
    await runner.query(
      `CREATE TABLE "concept_consent" ("concept_id" uuid NOT NULL, "person_id" uuid NOT NULL, "agreed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_consent_pkey" PRIMARY KEY ("concept_id", "person_id"))`,
    );
    await runner.query(`CREATE INDEX "concept_consent_person_id_idx" ON "concept_consent" ("person_id")`);
    await runner.query(
      `ALTER TABLE "concept_page" ADD CONSTRAINT "concept_page_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_page" ADD CONSTRAINT "concept_page_asked_by_id_fkey" FOREIGN KEY ("asked_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_consent" ADD CONSTRAINT "concept_consent_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_consent" ADD CONSTRAINT "concept_consent_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['concept_consent', 'concept_page']) await runner.query(`DROP TABLE "${table}"`);
  }
}
