import fs from 'node:fs';
import { compile } from './compile.mjs';
import { onMigratedDatabase } from './migrated-database.mjs';

// npm run migration -- a-name: writes the migration for the changes of the entities.

const name = process.argv[2] ?? '';
if (!/^[a-z][a-z0-9-]+$/.test(name)) {
  process.stderr.write(
    'Give the migration a name, such as add-need-budget: npm run migration -- add-need-budget\n',
  );
  process.exit(2);
}
await compile();
const { schemaDrift } = await import('../apps/server/dist/schema/schema-drift.js');
const statements = await onMigratedDatabase(schemaDrift);

const index = 'libs/database/src/migrations/index.ts';

/** The index with one more migration, the last in the imports and in the list. */
const withMigration = (text, className, module) =>
  text
    .replace(
      /(?<=^import \{ \w+ \} from '\.\/[^']+';\n)(?!import \{ \w+ \} from '\.\/)/m,
      `import { ${className} } from './${module}.js';\n`,
    )
    .replace(/(?=\] as const satisfies)/, `, ${className}`);

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
  fs.writeFileSync(
    index,
    withMigration(fs.readFileSync(index, 'utf8'), `${words.join('')}${stamp}`, `${stamp}-${name}`),
  );
  process.stdout.write(`${file} is written, and named in index.ts: read it, and write its down.\n`);
}
