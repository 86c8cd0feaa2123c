import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Needs that may join concepts, once both sides agree. */
export class ConceptJoinings1764000004060 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept_joining" ("id" uuid NOT NULL, "concept_id" uuid NOT NULL, "need_id" uuid NOT NULL, "state" text NOT NULL, "by_company" boolean NOT NULL, "proposed_by_id" uuid, "company_answer" text NOT NULL, "company_person_id" uuid, "concept_answer" text NOT NULL, "concept_person_id" uuid, "reason" text NOT NULL, "proposed_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "settled_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "concept_joining_concept_id_need_id_key" UNIQUE ("concept_id", "need_id"), CONSTRAINT "concept_joining_settled_check" CHECK ((state = 'proposed') = (settled_at IS NULL)), CONSTRAINT "concept_joining_concept_check" CHECK (concept_answer IN ('pending', 'accepted', 'declined')), CONSTRAINT "concept_joining_company_check" CHECK (company_answer IN ('pending', 'accepted', 'declined')), CONSTRAINT "concept_joining_state_check" CHECK (state IN ('proposed', 'joined', 'declined', 'withdrawn', 'lapsed')), CONSTRAINT "concept_joining_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "concept_joining_open_idx" ON "concept_joining"  ("expires_at", "id") WHERE state = 'proposed'`,
    );
    await runner.query(
      `CREATE INDEX "concept_joining_concept_person_id_idx" ON "concept_joining"  ("concept_person_id") `,
    );
    await runner.query(
      `CREATE INDEX "concept_joining_company_person_id_idx" ON "concept_joining"  ("company_person_id") `,
    );
    await runner.query(
      `CREATE INDEX "concept_joining_proposed_by_id_idx" ON "concept_joining"  ("proposed_by_id") `,
    );
    await runner.query(
      `CREATE INDEX "concept_joining_need_id_id_idx" ON "concept_joining"  ("need_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "concept_joining" ADD CONSTRAINT "concept_joining_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_joining" ADD CONSTRAINT "concept_joining_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_joining" ADD CONSTRAINT "concept_joining_proposed_by_id_fkey" FOREIGN KEY ("proposed_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_joining" ADD CONSTRAINT "concept_joining_company_person_id_fkey" FOREIGN KEY ("company_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_joining" ADD CONSTRAINT "concept_joining_concept_person_id_fkey" FOREIGN KEY ("concept_person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "concept_joining"`);
  }
}
