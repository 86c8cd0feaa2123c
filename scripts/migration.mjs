// npm run migration -- a-name: writes the migration that the entities call for.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile } from './compile.mjs';

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]+$/.test(name)) {
  process.stderr.write(
    'Give the migration a name, such as add-need-budget: npm run migration -- add-need-budget\n',
  );
  process.exit(2);
}
await compile();
const { createDatabaseIfMissing, migrate, startEmbeddedPostgres } = await import('@passerelle/database');
const { schemaDrift } = await import('../apps/server/dist/schema/index.js');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-migration-'));
fs.chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
let statements;
try {
  const url = postgres.url('passerelle');
  await createDatabaseIfMissing(url);
  await migrate(url);
  statements = await schemaDrift(url);
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true });
}

const inBackticks = (text) => `\`${text.replaceAll(/[`\\]|\$\{/g, '\\$&')}\``;

if (statements.length === 0) {
  process.stdout.write('The migrations say all that the entities do: nothing to write.\n');
} else {
  const stamp = Date.now();
  const words = name.split('-').map((word) => word[0].toUpperCase() + word.slice(1));
  const file = `libs/database/src/migrations/${stamp}-${name}.ts`;
  fs.writeFileSync(
    file,
    `import type { MigrationInterface, QueryRunner } from 'typeorm';

export class ${words.join('')}${stamp} implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
${statements.map((statement) => `    await runner.query(${inBackticks(statement)});`).join('\n')}
  }

  async down(): Promise<void> {
    throw new Error('Write how to take this back, or why it cannot be.');
  }
}
`,
  );
  process.stdout.write(`${file} is written: read it, then add it to migrations/index.ts.\n`);
}
