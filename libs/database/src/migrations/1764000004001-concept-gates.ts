import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What each gate of a concept asks for, what is shown, and what curators sign: what is signed is never changed. */
export class ConceptGates1764000004001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "concept_evidence" ("id" uuid NOT NULL, "concept_id" uuid NOT NULL, "item_key" text NOT NULL, "kind" text NOT NULL, "label" text NOT NULL, "url" text, "need_id" uuid, "introduction_id" uuid, "added_by_id" uuid, "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_evidence_link_check" CHECK ((kind = 'link') = (url IS NOT NULL)), CONSTRAINT "concept_evidence_kind_check" CHECK (kind IN ('link', 'need', 'introduction', 'meeting')), CONSTRAINT "concept_evidence_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "concept_evidence_introduction_id_idx" ON "concept_evidence"  ("introduction_id") `,
    );
    await runner.query(`CREATE INDEX "concept_evidence_need_id_idx" ON "concept_evidence"  ("need_id") `);
    await runner.query(
      `CREATE INDEX "concept_evidence_concept_id_item_key_id_idx" ON "concept_evidence"  ("concept_id", "item_key", "id") `,
    );
    await runner.query(
      `CREATE TABLE "concept_gate_decision" ("id" uuid NOT NULL, "concept_id" uuid NOT NULL, "gate" text NOT NULL, "verdict" text NOT NULL, "reason" text NOT NULL, "person_id" uuid, "at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_gate_decision_verdict_check" CHECK (verdict IN ('passed', 'changes', 'refused', 'reopened')), CONSTRAINT "concept_gate_decision_gate_check" CHECK (gate IN ('problem', 'payer', 'trial', 'holds')), CONSTRAINT "concept_gate_decision_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(
      `CREATE INDEX "concept_gate_decision_concept_id_id_idx" ON "concept_gate_decision"  ("concept_id", "id") `,
    );
    await runner.query(
      `CREATE TABLE "concept_gate_item" ("concept_id" uuid NOT NULL, "key" text NOT NULL, "state" text NOT NULL, "answer" text NOT NULL, "waiver_reason" text, "waived_by_id" uuid, "updated_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "concept_gate_item_waived_check" CHECK ((state = 'waived') = (waiver_reason IS NOT NULL)), CONSTRAINT "concept_gate_item_state_check" CHECK (state IN ('open', 'ready', 'waived')), CONSTRAINT "concept_gate_item_pkey" PRIMARY KEY ("concept_id", "key"))`,
    );
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_introduction_id_fkey" FOREIGN KEY ("introduction_id") REFERENCES "introduction"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_evidence" ADD CONSTRAINT "concept_evidence_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_gate_decision" ADD CONSTRAINT "concept_gate_decision_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_gate_decision" ADD CONSTRAINT "concept_gate_decision_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_gate_item" ADD CONSTRAINT "concept_gate_item_concept_id_fkey" FOREIGN KEY ("concept_id") REFERENCES "concept"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "concept_gate_item" ADD CONSTRAINT "concept_gate_item_waived_by_id_fkey" FOREIGN KEY ("waived_by_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE NO ACTION`,
    );
    // Depth 1: the statement itself changes it, and not what somebody’s account, or the concept, takes along.
    await runner.query(`
      CREATE FUNCTION keep_gate_decision() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF pg_trigger_depth() = 1 THEN RAISE EXCEPTION 'What was signed at a gate is never changed.'; END IF;
        IF TG_OP = 'DELETE' THEN RETURN OLD; END IF;
        RETURN NEW;
      END $$`);
    await runner.query(`
      CREATE TRIGGER keep_gate_decision BEFORE UPDATE OR DELETE ON concept_gate_decision
      FOR EACH ROW EXECUTE FUNCTION keep_gate_decision()`);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['concept_gate_decision', 'concept_evidence', 'concept_gate_item'])
      await runner.query(`DROP TABLE "${table}"`);
    await runner.query('DROP FUNCTION keep_gate_decision()');
  }
}
