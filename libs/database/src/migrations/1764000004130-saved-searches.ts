import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People keep searches of needs, and are not told of what they have read already. */
export class SavedSearches1764000004130 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "saved_search" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "name" text NOT NULL, "text" text NOT NULL, "tags" text array NOT NULL, "territories" text array NOT NULL, "kinds" text array NOT NULL, "saved_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "watches_since" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "paused_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "saved_search_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "saved_search_person_id_id_idx" ON "saved_search" ("person_id", "id")`);
    await runner.query(
      `CREATE INDEX "saved_search_watching_idx" ON "saved_search" ("id") WHERE paused_at IS NULL`,
    );
    await runner.query(
      `ALTER TABLE "saved_search" ADD CONSTRAINT "saved_search_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `CREATE TABLE "need_opening" ("person_id" uuid NOT NULL, "need_id" uuid NOT NULL, "opened_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "need_opening_pkey" PRIMARY KEY ("person_id", "need_id"))`,
    );
    await runner.query(`CREATE INDEX "need_opening_opened_at_idx" ON "need_opening" ("opened_at")`);
    await runner.query(`CREATE INDEX "need_opening_need_id_idx" ON "need_opening" ("need_id")`);
    await runner.query(
      `ALTER TABLE "need_opening" ADD CONSTRAINT "need_opening_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE`,
    );
    await runner.query(
      `ALTER TABLE "need_opening" ADD CONSTRAINT "need_opening_need_id_fkey" FOREIGN KEY ("need_id") REFERENCES "need"("id") ON DELETE CASCADE`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "need_opening"`);
    await runner.query(`DROP TABLE "saved_search"`);
  }
}
