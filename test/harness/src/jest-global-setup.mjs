import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@passerelle/database';
import pg from 'pg';
import { prepareDatabase } from '../../../apps/server/dist/prepare-database.js';

/** One PostgreSQL for the whole run, in memory where there is a memory disk; every spec gets a clone of one migrated database. */
export default async function startTestPostgres() {
  const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
  const folder = fs.mkdtempSync(path.join(base, 'passerelle-test-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, 'postgres'),
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '200',
      shared_buffers: '128MB',
    },
  });
  const template = postgres.url('template_passerelle');
  await prepareDatabase(template);
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query('ALTER DATABASE template_passerelle WITH is_template true allow_connections false');
  await client.end();
  process.env.TEST_POSTGRES_URL = postgres.url('postgres');
  globalThis.stopTestPostgres = async () => {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true, force: true });
  };
}
