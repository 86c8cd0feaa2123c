import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A company without members is asked at the address that was invited: the company itself is the recipient. */
export class NoticesToCompanies1764000005401 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "notice" DROP CONSTRAINT "notice_recipient_kind_check"`);
    await runner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_recipient_kind_check" CHECK (recipient_kind IN ('person', 'solver', 'organisation'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DELETE FROM "notice" WHERE recipient_kind = 'organisation'`);
    await runner.query(`ALTER TABLE "notice" DROP CONSTRAINT "notice_recipient_kind_check"`);
    await runner.query(
      `ALTER TABLE "notice" ADD CONSTRAINT "notice_recipient_kind_check" CHECK (recipient_kind IN ('person', 'solver'))`,
    );
  }
}
