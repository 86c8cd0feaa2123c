import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Keys of requests that may be sent again. */
export class RequestKeys1764000002951 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "request_key" ("person_id" uuid NOT NULL, "key" text NOT NULL, "asked" text NOT NULL, "result_ids" uuid array NOT NULL DEFAULT '{}', "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, CONSTRAINT "request_key_pkey" PRIMARY KEY ("person_id", "key"))`,
    );
    await runner.query(`CREATE INDEX "request_key_created_at_idx" ON "request_key"  ("created_at") `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "request_key"`);
  }
}
