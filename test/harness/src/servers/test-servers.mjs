import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../../../libs/database/dist/embedded-postgres.js';
import { meilisearchIsThere, startMeiliServer } from './meili-server.mjs';
import { preparedCluster } from './prepared-cluster.mjs';
import { redisServerIsThere, startRedisServer } from './redis-server.mjs';

// Imported alone, since all of the lib takes half a second of processor time to load.

// A separate process, since the specs would otherwise see the globals of the product's libs.
const base = fs.existsSync('/dev/shm') ? '/dev/shm' : os.tmpdir();
const folder = fs.mkdtempSync(path.join(base, 'passerelle-test-'));
fs.chmodSync(folder, 0o755);
const postgresFolder = path.join(folder, 'postgres');
const startPostgres = () =>
  startEmbeddedPostgres({
    folder: postgresFolder,
    settings: {
      fsync: 'off',
      synchronous_commit: 'off',
      full_page_writes: 'off',
      autovacuum: 'off',
      max_connections: '200',
      shared_buffers: '128MB',
    },
  });
const cluster = preparedCluster(postgresFolder);
let postgres = await startPostgres();
let redis;
let meili;
const stop = async () => {
  await redis?.stop();
  await meili?.stop();
  await postgres.stop();
  fs.rmSync(folder, { recursive: true, force: true });
  process.exit();
};
process.on('disconnect', stop);
try {
  if (!cluster.isThere) {
    await prepareTemplate();
    await postgres.stop();
    cluster.keep();
    postgres = await startPostgres();
  }
  if (!process.env.REDIS_URL && redisServerIsThere()) redis = await startRedisServer();
  if (!process.env.MEILI_URL && meilisearchIsThere())
    meili = await startMeiliServer({ folder: path.join(folder, 'meili') });
  process.send({
    postgresUrl: postgres.url('postgres'),
    redisUrl: redis?.url ?? process.env.REDIS_URL,
    meiliUrl: meili?.url ?? process.env.MEILI_URL,
    meiliKey: meili?.key ?? process.env.MEILI_KEY,
  });
} catch (error) {
  process.send({ problem: error.stack });
  await stop();
}

async function prepareTemplate() {
  const { prepareDatabase } = await import('../../../../apps/server/dist/installation/prepare-database.js');
  await prepareDatabase({ databaseUrl: postgres.url('template_passerelle') });
  const client = new pg.Client({ connectionString: postgres.url('postgres') });
  await client.connect();
  await client.query('ALTER DATABASE template_passerelle WITH is_template true allow_connections false');
  await client.end();
}
