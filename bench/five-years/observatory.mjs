// How long somebody waits for the figures of the observatory after five years of a busy region, and how long a worker counts.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Database, startEmbeddedPostgres } from '@passerelle/database';
import { ObservatoryCounts } from '@passerelle/observatory';
import pg from 'pg';
import { prepareDatabase } from '../../apps/server/dist/installation/index.js';
import { fillDesk } from './desk-rows.mjs';
import { withProduct } from './desk.mjs';

const document = `query ($from: String, $territory: ID, $theme: ID) {
  observatory(from: $from, territory: $territory, theme: $theme) { countedAt figures { title definition
    headlines { label value } columns { label unit } rows { label month isYoung standing values } } } }`;

const asked = {
  'twelve months': {},
  'five years': { from: monthsAgo(59) },
  'a commune': { territory: 'commune:45234' },
  'a commune and a theme': { territory: 'commune:45234', theme: 'theme:silver-economie' },
};

const print = (measurement) => process.stdout.write(`${JSON.stringify(measurement)}\n`);
const quantile = (values, q) =>
  values.toSorted((a, b) => a - b)[Math.min(values.length - 1, Math.floor(q * values.length))];

/** npm run bench -- observatory [--needs N] [--solvers N] [--introductions N] [--rounds N] */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: {
      needs: { type: 'string', default: '100000' },
      solvers: { type: 'string', default: '20000' },
      introductions: { type: 'string', default: '300000' },
      rounds: { type: 'string', default: '100' },
    },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder: path.join(folder, 'postgres'),
    settings: { fsync: 'off', max_wal_size: '4GB' },
  });
  try {
    const url = postgres.url('passerelle');
    await prepareDatabase({ databaseUrl: url });
    const sizes = {
      needs: Number(values.needs),
      solvers: Number(values.solvers),
      introductions: Number(values.introductions),
      interests: 0,
    };
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    await fillDesk(client, { ...sizes, now: new Date() });
    await client.end();
    print({ measure: 'filled', ...sizes });
    await withProduct(url, (product) => measure(product, Number(values.rounds)));
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

async function measure({ app, ask }, rounds) {
  const counts = app.get(ObservatoryCounts);
  await timed('count from nothing', () => counts.recount(() => undefined));
  await timed('count, nothing changed', () => counts.catchUp());
  const { manager } = app.get(Database);
  await manager.query(
    `UPDATE need SET updated_at = now() WHERE id = (SELECT id FROM need WHERE state = 'published' ORDER BY id DESC LIMIT 1)`,
  );
  await timed('count, one need changed', () => counts.catchUp());
  const [{ rows }] = await manager.query('SELECT count(*)::int AS rows FROM observatory_count');
  print({ measure: 'counts', rows });
  for (const [filter, variables] of Object.entries(asked)) {
    const times = [];
    for (let round = 0; round < rounds; round++) {
      const begun = performance.now();
      await ask(document, variables);
      times.push(performance.now() - begun);
    }
    print({
      filter,
      medianMs: Math.round(quantile(times, 0.5)),
      p95Ms: Math.round(quantile(times, 0.95)),
      fastestMs: Math.round(quantile(times, 0)),
    });
  }
}

async function timed(what, work) {
  const begun = performance.now();
  const { months } = await work();
  print({ measure: what, months, ms: Math.round(performance.now() - begun) });
}

function monthsAgo(months) {
  const now = new Date();
  return new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - months)).toISOString().slice(0, 7);
}
