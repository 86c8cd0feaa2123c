import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Codes that show that the reader of the present address wants another one. */
export class ProofOfOwner1764000005102 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "address_change" ADD "proves_owner" boolean NOT NULL DEFAULT false`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "address_change" WHERE "proves_owner"`);
    await runner.query(`ALTER TABLE "address_change" DROP COLUMN "proves_owner"`);
  }
}
