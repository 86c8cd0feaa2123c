import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people add to something, as evidence; their bytes lie elsewhere. */
export class Files1764000004040 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE "stored_file" (
      "id" uuid NOT NULL,
      "subject_kind" text NOT NULL,
      "subject_id" uuid NOT NULL,
      "state" text NOT NULL,
      "name" text NOT NULL,
      "type" text NOT NULL,
      "size" integer NOT NULL,
      "sha256" text NOT NULL,
      "added_by_id" uuid,
      "added_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL,
      "scanned_at" TIMESTAMP(3) WITH TIME ZONE,
      "threat" text,
      CONSTRAINT "stored_file_state_check" CHECK (state IN ('receiving', 'kept', 'refused')),
      CONSTRAINT "stored_file_sha256_check" CHECK (sha256 ~ '^[0-9a-f]{64}$'),
      CONSTRAINT "stored_file_refused_check" CHECK ((state = 'refused') = (threat IS NOT NULL)),
      CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id"),
      CONSTRAINT "stored_file_added_by_id_fkey" FOREIGN KEY ("added_by_id") REFERENCES "person"("id") ON DELETE SET NULL)`);
    await runner.query(
      `CREATE INDEX "stored_file_subject_kind_subject_id_id_idx" ON "stored_file" ("subject_kind", "subject_id", "id")`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_added_by_id_added_at_idx" ON "stored_file" ("added_by_id", "added_at")`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_to_scan_idx" ON "stored_file" ("id") WHERE state = 'kept' AND scanned_at IS NULL`,
    );
    await runner.query(
      `CREATE INDEX "stored_file_receiving_idx" ON "stored_file" ("added_at") WHERE state = 'receiving'`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "stored_file"`);
  }
}
