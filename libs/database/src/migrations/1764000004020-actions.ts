import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What people have said they will do, and when they are reminded of it. */
export class Actions1764000004020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "action" (
      "id" uuid NOT NULL,
      "subject_kind" text NOT NULL,
      "subject_id" uuid NOT NULL,
      "title" text NOT NULL,
      "owner_id" uuid,
      "due_on" date NOT NULL,
      "state" text NOT NULL DEFAULT 'todo',
      "created_by_id" uuid,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "settled_at" TIMESTAMP(3) WITH TIME ZONE,
      "version" integer NOT NULL,
      CONSTRAINT "action_settled_check" CHECK ((state IN ('done', 'dropped')) = (settled_at IS NOT NULL)),
      CONSTRAINT "action_subject_kind_check" CHECK (subject_kind IN ('group', 'concept', 'objective')),
      CONSTRAINT "action_state_check" CHECK (state IN ('todo', 'doing', 'done', 'dropped')),
      CONSTRAINT "action_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "action_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE SET NULL,
      CONSTRAINT "action_created_by_id_fkey" FOREIGN KEY ("created_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "action_created_by_id_idx" ON "action" ("created_by_id")`);
    await runner.query(
      `CREATE INDEX "action_owner_id_due_on_id_idx" ON "action" ("owner_id", "due_on", "id")`,
    );
    await runner.query(
      `CREATE INDEX "action_subject_id_due_on_id_idx" ON "action" ("subject_id", "due_on", "id")`,
    );
    await runner.query(`CREATE TABLE "action_reminder" (
      "id" uuid NOT NULL,
      "action_id" uuid NOT NULL,
      "owner_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "due_on" date NOT NULL,
      "remind_on" date NOT NULL,
      "sent_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "action_reminder_action_id_owner_id_kind_due_on_key" UNIQUE ("action_id", "owner_id", "kind", "due_on"),
      CONSTRAINT "action_reminder_kind_check" CHECK (kind IN ('before', 'after')),
      CONSTRAINT "action_reminder_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "action_reminder_action_id_fkey" FOREIGN KEY ("action_id") REFERENCES "action"("id") ON DELETE CASCADE,
      CONSTRAINT "action_reminder_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE INDEX "action_reminder_owner_idx" ON "action_reminder" ("owner_id")`);
    await runner.query(
      `CREATE INDEX "action_reminder_pending_idx" ON "action_reminder" ("remind_on", "owner_id") WHERE sent_at IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "action_reminder"`);
    await runner.query(`DROP TABLE "action"`);
  }
}
