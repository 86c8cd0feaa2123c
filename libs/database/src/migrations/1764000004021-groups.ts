import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working groups, who is in them, who is asked and who asks, and the needs that they work on. */
export class Groups1764000004021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "working_group" (
      "id" uuid NOT NULL,
      "title" text NOT NULL,
      "purpose" text NOT NULL,
      "lead_id" uuid,
      "founded_by_id" uuid,
      "founded_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "closed_at" TIMESTAMP(3) WITH TIME ZONE,
      "version" integer NOT NULL,
      CONSTRAINT "working_group_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "working_group_lead_id_fkey" FOREIGN KEY ("lead_id") REFERENCES "person"("id") ON DELETE SET NULL,
      CONSTRAINT "working_group_founded_by_id_fkey" FOREIGN KEY ("founded_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "working_group_founded_by_id_idx" ON "working_group" ("founded_by_id")`);
    await runner.query(`CREATE INDEX "working_group_lead_id_idx" ON "working_group" ("lead_id")`);
    await runner.query(`CREATE TABLE "group_member" (
      "person_id" uuid NOT NULL,
      "group_id" uuid NOT NULL,
      "since" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "group_member_pkey" PRIMARY KEY ("person_id", "group_id"),
      CONSTRAINT "group_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE,
      CONSTRAINT "group_member_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "group_member_group_id_person_id_idx" ON "group_member" ("group_id", "person_id")`,
    );
    await runner.query(`CREATE TABLE "group_invitation" (
      "id" uuid NOT NULL,
      "group_id" uuid NOT NULL,
      "email" text NOT NULL,
      "invited_by_id" uuid,
      "state" text NOT NULL DEFAULT 'open',
      "invited_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "settled_at" TIMESTAMP(3) WITH TIME ZONE,
      "refused_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "group_invitation_email_check" CHECK (email = lower(email)),
      CONSTRAINT "group_invitation_settled_check" CHECK ((state = 'open') = (settled_at IS NULL)),
      CONSTRAINT "group_invitation_state_check" CHECK (state IN ('open', 'accepted', 'declined', 'withdrawn')),
      CONSTRAINT "group_invitation_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "group_invitation_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE,
      CONSTRAINT "group_invitation_invited_by_id_fkey" FOREIGN KEY ("invited_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE UNIQUE INDEX "group_invitation_once_idx" ON "group_invitation" ("group_id", "email") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE INDEX "group_invitation_invited_by_id_idx" ON "group_invitation" ("invited_by_id")`,
    );
    await runner.query(`CREATE INDEX "group_invitation_email_id_idx" ON "group_invitation" ("email", "id")`);
    await runner.query(
      `CREATE INDEX "group_invitation_group_id_id_idx" ON "group_invitation" ("group_id", "id")`,
    );
    await runner.query(`CREATE TABLE "group_need" (
      "group_id" uuid NOT NULL,
      "need_id" uuid NOT NULL,
      "linked_by_id" uuid,
      "linked_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      CONSTRAINT "group_need_pkey" PRIMARY KEY ("group_id", "need_id"),
      CONSTRAINT "group_need_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE,
      CONSTRAINT "group_need_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE,
      CONSTRAINT "group_need_linked_by_id_fkey" FOREIGN KEY ("linked_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(`CREATE INDEX "group_need_linked_by_id_idx" ON "group_need" ("linked_by_id")`);
    await runner.query(`CREATE INDEX "group_need_need_id_idx" ON "group_need" ("need_id")`);
    await runner.query(`CREATE TABLE "group_request" (
      "id" uuid NOT NULL,
      "group_id" uuid NOT NULL,
      "person_id" uuid NOT NULL,
      "message" text NOT NULL,
      "state" text NOT NULL DEFAULT 'open',
      "requested_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "settled_at" TIMESTAMP(3) WITH TIME ZONE,
      CONSTRAINT "group_request_settled_check" CHECK ((state = 'open') = (settled_at IS NULL)),
      CONSTRAINT "group_request_state_check" CHECK (state IN ('open', 'accepted', 'refused', 'withdrawn')),
      CONSTRAINT "group_request_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "group_request_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "working_group"("id") ON DELETE CASCADE,
      CONSTRAINT "group_request_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE UNIQUE INDEX "group_request_once_idx" ON "group_request" ("person_id", "group_id") WHERE state = 'open'`,
    );
    await runner.query(
      `CREATE INDEX "group_request_person_id_id_idx" ON "group_request" ("person_id", "id")`,
    );
    await runner.query(`CREATE INDEX "group_request_group_id_id_idx" ON "group_request" ("group_id", "id")`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "group_request"`);
    await runner.query(`DROP TABLE "group_need"`);
    await runner.query(`DROP TABLE "group_invitation"`);
    await runner.query(`DROP TABLE "group_member"`);
    await runner.query(`DROP TABLE "working_group"`);
  }
}
