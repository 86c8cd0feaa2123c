import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An action of one thing may be tied to others, and groups work on concepts. */
export class ActionTies1764000004170 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "action_tie" (
      "action_id" uuid NOT NULL,
      "subject_kind" text NOT NULL,
      "subject_id" uuid NOT NULL,
      CONSTRAINT "action_tie_subject_kind_check" CHECK (subject_kind IN ('group', 'concept', 'objective')),
      CONSTRAINT "action_tie_pkey" PRIMARY KEY ("action_id", "subject_kind"),
      CONSTRAINT "action_tie_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "action_tie_subject_id_action_id_idx" ON "action_tie" ("subject_id", "action_id")`,
    );
    await runner.query(`CREATE TABLE "group_concept" (
      "group_id" uuid NOT NULL,
      "concept_id" uuid NOT NULL,
      "linked_by_id" uuid,
      "linked_at" timestamp(3) with time zone NOT NULL,
      CONSTRAINT "group_concept_pkey" PRIMARY KEY ("group_id", "concept_id"),
      CONSTRAINT "group_concept_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE,
      CONSTRAINT "group_concept_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE,
      CONSTRAINT "group_concept_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "group_concept_concept_id_idx" ON "group_concept" ("concept_id")`);
    await runner.query(`CREATE INDEX "group_concept_linked_by_id_idx" ON "group_concept" ("linked_by_id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "group_concept"`);
    await runner.query(`DROP TABLE "action_tie"`);
  }
}
