import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a concept took up stays linked when its author removes it, until the concept has noted that it is gone. */
export class IdeasThatConceptsTookUp1764000004230 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`ALTER TABLE "concept_idea" DROP CONSTRAINT "concept_idea_idea_id_fkey"`);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DELETE FROM "concept_idea" WHERE NOT EXISTS (SELECT FROM "idea" WHERE "idea"."id" = "concept_idea"."idea_id")`,
    );
    await runner.query(
      `ALTER TABLE "concept_idea" ADD CONSTRAINT "concept_idea_idea_id_fkey" FOREIGN KEY ("idea_id") REFERENCES "idea"("id") ON DELETE CASCADE ON UPDATE NO ACTION`,
    );
  }
}
