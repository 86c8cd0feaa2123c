import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which words of a search are kept: what was noted by the rule of before may name people, and is not kept either. */
export class CommonWords1764000002600 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query('DELETE FROM search_note');
    await runner.query(`CREATE TABLE common_word (word text CONSTRAINT common_word_pkey PRIMARY KEY)`);
    await runner.query(`
      CREATE TABLE searched_phrase (
        phrase text,
        searcher text,
        day date NOT NULL,
        CONSTRAINT searched_phrase_pkey PRIMARY KEY (phrase, searcher)
      )`);
    await runner.query('CREATE INDEX searched_phrase_day_idx ON searched_phrase (day)');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE common_word, searched_phrase');
  }
}
