import fs from 'node:fs';
import type { MigrationInterface, QueryRunner } from 'typeorm';

const schema = fs.readFileSync(new URL('1764000006000-baseline.sql', import.meta.url), 'utf8');

/** The schema of the first release, in the file beside this one. */
export class Baseline1764000006000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(schema);
  }

  /** The extensions stay, since others may use them. */
  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP TABLE ${namesAfter('TABLE').join(', ')}`);
    await runner.query(`DROP FUNCTION ${namesAfter('FUNCTION').join(', ')}`);
  }
}

/** The names of the objects of a kind that the schema creates. */
function namesAfter(kind: 'TABLE' | 'FUNCTION'): string[] {
  return [...schema.matchAll(new RegExp(`^CREATE (?:UNLOGGED )?${kind} (\\w+)`, 'gm'))].map(
    ([, name = '']) => name,
  );
}
