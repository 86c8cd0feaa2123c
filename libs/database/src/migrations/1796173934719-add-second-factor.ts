import type { MigrationInterface, QueryRunner } from 'typeorm';

export class AddSecondFactor1796173934719 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(
      `CREATE TABLE "authenticator_app" ("person_id" uuid NOT NULL, "sealed_secret" text NOT NULL, "confirmed_at" TIMESTAMP(3) WITH TIME ZONE, "last_step" integer NOT NULL DEFAULT '0', CONSTRAINT "authenticator_app_pkey" PRIMARY KEY ("person_id"))`,
    );
    await runner.query(
      `CREATE TABLE "passkey" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "credential_id" text NOT NULL, "public_key" text NOT NULL, "counter" bigint NOT NULL DEFAULT '0', "transports" text array NOT NULL DEFAULT '{}', "name" text NOT NULL, "created_at" TIMESTAMP(3) WITH TIME ZONE NOT NULL DEFAULT now(), "last_used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "passkey_credential_id_key" UNIQUE ("credential_id"), CONSTRAINT "passkey_name_check" CHECK (char_length(name) BETWEEN 1 AND 60), CONSTRAINT "passkey_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "passkey_person_id_id_idx" ON "passkey"  ("person_id", "id") `);
    await runner.query(
      `CREATE TABLE "recovery_code" ("id" uuid NOT NULL, "person_id" uuid NOT NULL, "hash" text NOT NULL, "used_at" TIMESTAMP(3) WITH TIME ZONE, CONSTRAINT "recovery_code_hash_key" UNIQUE ("hash"), CONSTRAINT "recovery_code_pkey" PRIMARY KEY ("id"))`,
    );
    await runner.query(`CREATE INDEX "recovery_code_person_id_idx" ON "recovery_code"  ("person_id") `);
    await runner.query(`ALTER TABLE "person" ADD "second_factor_since" TIMESTAMP(3) WITH TIME ZONE`);
    await runner.query(
      'ALTER TABLE session ADD factor_proven_at timestamptz(3), ADD factor_challenge text, ADD factor_challenged_at timestamptz(3)',
    );
    await runner.query(
      `ALTER TABLE "authenticator_app" ADD CONSTRAINT "authenticator_app_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "passkey" ADD CONSTRAINT "passkey_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
    await runner.query(
      `ALTER TABLE "recovery_code" ADD CONSTRAINT "recovery_code_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'ALTER TABLE session DROP COLUMN factor_proven_at, DROP COLUMN factor_challenge, DROP COLUMN factor_challenged_at',
    );
    await runner.query('ALTER TABLE person DROP COLUMN second_factor_since');
    await runner.query('DROP TABLE recovery_code, passkey, authenticator_app');
  }
}
