import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People take another address by a code that is mailed there. */
export class AddressChanges1764000003500 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "address_change" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "email" text NOT NULL, "hash" text NOT NULL, "wrong_tries" smallint NOT NULL DEFAULT '0', "expires_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL, "former_email" text, "changed_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "address_change_email_check" CHECK (email = lower(email) AND char_length(email) <= 254), CONSTRAINT "address_change_changed_check" CHECK ((former_email IS NULL) = (changed_at IS NULL)), CONSTRAINT "address_change_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "address_change_expires_at_idx" ON "address_change"  ("expires_at") `);
    await runner.query(
      `CREATE INDEX "address_change_person_id_id_idx" ON "address_change"  ("person_id", "id") `,
    );
    await runner.query(
      `ALTER TABLE "address_change" ADD CONSTRAINT "address_change_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE "address_change"`);
  }
}
