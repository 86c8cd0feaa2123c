// npm run record-release: keeps what this release reads and writes, for the specs of the next one. Run it when a release is made.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile, sourceFolders, sourcesIn } from './compile.mjs';

await compile();
const { createDatabaseIfMissing, migrate, startEmbeddedPostgres } = await import('@passerelle/database');
const { previousReleaseFile, recordRelease } = await import('../apps/server/dist/schema/index.js');

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-release-'));
fs.chmodSync(folder, 0o755);
const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
try {
  const url = postgres.url('passerelle');
  await createDatabaseIfMissing(url);
  await migrate(url);
  const sources = sourceFolders()
    .flatMap(sourcesIn)
    .filter((file) => file.endsWith('.ts') && !file.includes('/migrations/'));
  const record = await recordRelease(
    url,
    sources.map((file) => fs.readFileSync(file, 'utf8')),
  );
  fs.writeFileSync(previousReleaseFile, `${JSON.stringify(record, undefined, 2)}\n`);
  const { tables, statements, newestMigration } = record;
  process.stdout.write(
    `${Object.keys(tables).length} tables and ${statements.length} statements are recorded, up to ${newestMigration}.\n`,
  );
} finally {
  await postgres.stop();
  fs.rmSync(folder, { recursive: true });
}
