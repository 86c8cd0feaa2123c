import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What needs and ideas become, and who takes part. */
export class Concepts1764000004000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept" ("id" uuid NOT NULL, "title" text NOT NULL, "promise" text NOT NULL, "stage" text NOT NULL, "stage_since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "status" text NOT NULL, "status_reason" text, "gate_state" text NOT NULL, "gate_asked_at" TIMESTAMP(3) WITH TIME ZONE, "carrier_id" uuid, "curator_id" uuid, "started_by_id" uuid, "tag_ids" uuid array NOT NULL, "territory_codes" text array NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "active_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "reminded_at" TIMESTAMP(3) WITH TIME ZONE, "version" integer NOT NULL, CONSTRAINT "concept_asked_check" CHECK ((gate_state = 'requested') = (gate_asked_at IS NOT NULL)), CONSTRAINT "concept_reason_check" CHECK ((status = 'active') = (status_reason IS NULL)), CONSTRAINT "concept_gate_state_check" CHECK (gate_state IN ('open', 'requested', 'refused')), CONSTRAINT "concept_status_check" CHECK (status IN ('active', 'paused', 'stopped')), CONSTRAINT "concept_stage_check" CHECK (stage IN ('idea', 'concept', 'business_model', 'prototype', 'in_homes')), CONSTRAINT "concept_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "concept_tag_ids_idx" ON "concept" USING gin ("tag_ids") `);
    await runner.query(
      `CREATE INDEX "concept_requested_idx" ON "concept"  ("gate_asked_at", "id") WHERE gate_state = 'requested'`,
    );
    await runner.query(
      `CREATE INDEX "concept_idle_idx" ON "concept"  ("active_at", "id") WHERE status = 'active' AND stage <> 'in_homes'`,
    );
    await runner.query(`CREATE INDEX "concept_started_by_id_idx" ON "concept"  ("started_by_id") `);
    await runner.query(`CREATE INDEX "concept_stage_id_idx" ON "concept"  ("stage", "id") `);
    await runner.query(
      `CREATE TABLE "concept_member" ("concept_id" uuid NOT NULL, "person_id" uuid NOT NULL, "organisation_id" uuid, "state" text NOT NULL, "as_carrier" boolean NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_member_state_check" CHECK (state IN ('invited', 'joined', 'left')), CONSTRAINT "concept_member_pkey" PRIMARY KEY ("concept_id", "person_id"))`,
    );
    await runner.query(
      `CREATE INDEX "concept_member_person_id_state_idx" ON "concept_member"  ("person_id", "state") `,
    );
    await runner.query(
      `CREATE TABLE "concept_need" ("concept_id" uuid NOT NULL, "need_id" uuid NOT NULL, "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_need_pkey" PRIMARY KEY ("concept_id", "need_id"))`,
    );
    await runner.query(`CREATE INDEX "concept_need_need_id_idx" ON "concept_need"  ("need_id") `);
    await runner.query(
      `CREATE TABLE "concept_idea" ("concept_id" uuid NOT NULL, "idea_id" uuid NOT NULL, CONSTRAINT "concept_idea_pkey" PRIMARY KEY ("concept_id", "idea_id"))`,
    );
    await runner.query(`CREATE INDEX "concept_idea_idea_id_idx" ON "concept_idea"  ("idea_id") `);
    await runner.query(
      `CREATE TABLE "concept_introduction" ("concept_id" uuid NOT NULL, "introduction_id" uuid NOT NULL, CONSTRAINT "concept_introduction_pkey" PRIMARY KEY ("concept_id", "introduction_id"))`,
    );
    await runner.query(
      `CREATE UNIQUE INDEX "concept_introduction_once_idx" ON "concept_introduction"  ("introduction_id") `,
    );
    await runner.query(
      `ALTER TABLE "concept" ADD CONSTRAINT "concept_carrier_id_fkey" FOREIGN KEY ("carrier_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept" ADD CONSTRAINT "concept_curator_id_fkey" FOREIGN KEY ("curator_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept" ADD CONSTRAINT "concept_started_by_id_fkey" FOREIGN KEY ("started_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_member" ADD CONSTRAINT "concept_member_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_member" ADD CONSTRAINT "concept_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_member" ADD CONSTRAINT "concept_member_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_need" ADD CONSTRAINT "concept_need_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_need" ADD CONSTRAINT "concept_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_idea" ADD CONSTRAINT "concept_idea_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_idea" ADD CONSTRAINT "concept_idea_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "idea"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_introduction" ADD CONSTRAINT "concept_introduction_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_introduction" ADD CONSTRAINT "concept_introduction_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['concept_introduction', 'concept_idea', 'concept_need', 'concept_member', 'concept'])
      await runner.query(`DROP TABLE "${table}"`);
  }
}
