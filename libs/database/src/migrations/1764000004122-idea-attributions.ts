import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose an idea is said to be, in its author's words. */
export class IdeaAttributions1764000004122 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "idea" ADD "attribution" text`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "idea" DROP "attribution"`);
  }
}
