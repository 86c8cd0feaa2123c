import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { readSettings } from '@passerelle/config';
import { Database, startEmbeddedPostgres } from '@passerelle/database';
import pg from 'pg';
import { createHttpServer } from '../../apps/server/dist/http/http-server.js';
import { prepareDatabase } from '../../apps/server/dist/installation/prepare-database.js';
import { curatorCookie } from '../curator-cookie.mjs';
import { print, settingsOn } from '../measuring.mjs';
import { client as graphqlClient } from '../product.mjs';
import { fillDesk } from './desk-rows.mjs';

// The product on the database of a busy region after five years.

/**
 * @param sizes the numbers of needs, solvers, introductions and interests
 * @param work gets the product, with the requests of a curator
 */
export async function withBusyRegion(sizes, work) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, 'postgres'),
    settings: { fsync: 'off', max_wal_size: '4GB' },
  });
  try {
    const url = postgres.url('passerelle');
    await prepareDatabase({ databaseUrl: url });
    await fill(url, sizes);
    await withProduct(url, work);
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

async function fill(url, sizes) {
  const begun = performance.now();
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await fillDesk(client, { ...sizes, now: new Date() });
    const { rows } = await client.query(
      `SELECT state, count(*)::int AS count FROM introduction GROUP BY state ORDER BY state`,
    );
    print({
      measure: 'filled',
      ...sizes,
      introductions: Object.fromEntries(rows.map(({ state, count }) => [state, count])),
      seconds: Math.round((performance.now() - begun) / 1000),
    });
  } finally {
    await client.end();
  }
}

/** Runs the product, without a worker, in this process. */
async function withProduct(databaseUrl, work) {
  const settings = readSettings({
    ...settingsOn(databaseUrl),
  });
  const app = await createHttpServer(settings);
  try {
    await app.listen(0, '127.0.0.1');
    const url = `http://127.0.0.1:${app.getHttpServer().address().port}`;
    const cookie = await curatorCookie(app);
    await work({
      app,
      url,
      cookie,
      ask: graphqlClient(url, cookie),
      dataSource: app.get(Database).dataSource,
    });
  } finally {
    await app.close();
  }
}
