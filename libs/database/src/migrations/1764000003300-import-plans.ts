import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that curators send over the web, what would become of them, and what has. */
export class ImportPlans1764000003300 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "import_plan" (
      "id" uuid NOT NULL,
      "kind" text NOT NULL,
      "state" text NOT NULL,
      "author_id" uuid,
      "file_name" text NOT NULL,
      "file_size" integer NOT NULL,
      "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "expires_at" TIMESTAMP(3) WITH TIME ZONE,
      "headings" jsonb NOT NULL DEFAULT '[]',
      "samples" jsonb NOT NULL DEFAULT '[]',
      "columns" jsonb NOT NULL DEFAULT '[]',
      "total" integer NOT NULL DEFAULT 0,
      "done" integer NOT NULL DEFAULT 0,
      "created" integer NOT NULL DEFAULT 0,
      "updated" integer NOT NULL DEFAULT 0,
      "unchanged" integer NOT NULL DEFAULT 0,
      "rejected" integer NOT NULL DEFAULT 0,
      "problems" jsonb NOT NULL DEFAULT '[]',
      "remarks" jsonb NOT NULL DEFAULT '[]',
      "plan_hash" text,
      "plan_changed" boolean NOT NULL DEFAULT false,
      "applied_through" integer NOT NULL DEFAULT 0,
      "failure" jsonb,
      "applied_at" TIMESTAMP(3) WITH TIME ZONE,
      "applied_by_id" uuid,
      "undone_at" TIMESTAMP(3) WITH TIME ZONE,
      "withdrawn" integer NOT NULL DEFAULT 0,
      "restored" integer NOT NULL DEFAULT 0,
      "kept" integer NOT NULL DEFAULT 0,
      "undone_by_id" uuid,
      CONSTRAINT "import_plan_kind_check" CHECK (kind IN ('solvers', 'needs')),
      CONSTRAINT "import_plan_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "import_plan_author_id_fkey" FOREIGN KEY ("author_id") REFERENCES "person"("id") ON DELETE SET NULL,
      CONSTRAINT "import_plan_applied_by_id_fkey" FOREIGN KEY ("applied_by_id") REFERENCES "person"("id") ON DELETE SET NULL,
      CONSTRAINT "import_plan_undone_by_id_fkey" FOREIGN KEY ("undone_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "import_plan_author_id_created_at_idx" ON "import_plan" ("author_id", "created_at")`,
    );
    await runner.query(
      `CREATE INDEX "import_plan_expires_at_idx" ON "import_plan" ("expires_at") WHERE expires_at IS NOT NULL`,
    );
    await runner.query(`CREATE TABLE "import_file" (
      "plan_id" uuid NOT NULL,
      "sent" bytea,
      "rows" bytea,
      "decisions" bytea,
      CONSTRAINT "import_file_pkey" PRIMARY KEY ("plan_id"),
      CONSTRAINT "import_file_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "import_plan"("id") ON DELETE CASCADE)`);
    await runner.query(`CREATE TABLE "import_line" (
      "plan_id" uuid NOT NULL,
      "object_id" uuid NOT NULL,
      "kind" text NOT NULL,
      "row" integer NOT NULL,
      "version" integer NOT NULL,
      "before" jsonb,
      "undone" text,
      "why" jsonb,
      CONSTRAINT "import_line_pkey" PRIMARY KEY ("plan_id", "object_id"),
      CONSTRAINT "import_line_plan_id_fkey" FOREIGN KEY ("plan_id") REFERENCES "import_plan"("id") ON DELETE CASCADE)`);
    await runner.query(
      `CREATE INDEX "import_line_to_undo_idx" ON "import_line" ("plan_id", "kind", "row", "object_id") WHERE undone IS NULL`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "import_line"`);
    await runner.query(`DROP TABLE "import_file"`);
    await runner.query(`DROP TABLE "import_plan"`);
  }
}
