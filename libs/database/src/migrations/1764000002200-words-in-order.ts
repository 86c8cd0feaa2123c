import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Documents are written down with the order of their words: what was written without is thrown away, and built anew. */
export class WordsInOrder1764000002200 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await this.empty(runner);
  }

  async down(runner: QueryRunner): Promise<void> {
    await this.empty(runner);
  }

  private async empty(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM search_collection');
    await runner.query('DELETE FROM search_staged_document');
    await runner.query(`DELETE FROM search_mark WHERE name = 'changes'`);
  }
}
