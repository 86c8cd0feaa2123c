// npm run record-release: stores what this release reads and writes, for the specs of the next one. Run it when a
// release is made.
import fs from 'node:fs';
import { compile, sourceFolders, sourcesIn } from './compile.mjs';
import { onMigratedDatabase } from './migrated-database.mjs';

await compile();
const { previousReleaseFile } = await import('../apps/server/dist/schema/previous-release.js');
const { recordRelease } = await import('../apps/server/dist/schema/release-record.js');

const sources = sourceFolders()
  .flatMap(sourcesIn)
  .filter((file) => file.endsWith('.ts') && !file.includes('/migrations/'))
  .map((file) => fs.readFileSync(file, 'utf8'));
const record = await onMigratedDatabase((url) => recordRelease(url, sources));
fs.writeFileSync(previousReleaseFile, `${JSON.stringify(record, undefined, 2)}\n`);
const { tables, statements, newestMigration } = record;
process.stdout.write(
  `${Object.keys(tables).length} tables and ${statements.length} statements are recorded, up to ${newestMigration}.\n`,
);
