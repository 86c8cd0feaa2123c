// The same needs, searched by PostgreSQL’s full text over the same solvers.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { startEmbeddedPostgres } from '@passerelle/database';
import pg from 'pg';
import { textOfNeed, textOfSolver } from './match-documents.mjs';

const batch = 1_000;
/** In milliseconds, for all needs. The larger sizes use fewer. */
const patience = 30_000;
const fewest = 5;

/**
 * In milliseconds: the fifty best by `ts_rank` of the solvers that have any word of a need, warm, from a GIN index.
 */
export async function postgresMedian(source, size, numbers) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({
    folder,
    settings: { shared_buffers: '1GB', fsync: 'off', maintenance_work_mem: '512MB', max_wal_size: '4GB' },
  });
  const client = new pg.Client({ connectionString: postgres.url() });
  try {
    await client.connect();
    await fill(client, source, size);
    return median(
      await times(
        client,
        numbers.map((number) => source.need(number)),
      ),
    );
  } finally {
    await client.end();
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

async function fill(client, source, size) {
  await client.query('CREATE UNLOGGED TABLE solver (id uuid NOT NULL, words tsvector NOT NULL)');
  for (let first = 0; first < size; first += batch) {
    const solvers = Array.from({ length: Math.min(batch, size - first) }, (_, i) => source.solver(first + i));
    await client.query(
      `INSERT INTO solver SELECT id, to_tsvector('french', text) FROM unnest($1::uuid[], $2::text[]) AS given (id, text)`,
      [solvers.map(({ id }) => id), solvers.map(textOfSolver)],
    );
  }
  await client.query('CREATE INDEX ON solver USING gin (words)');
  await client.query('VACUUM ANALYZE solver');
}

async function times(client, needs) {
  const begun = performance.now();
  const found = [];
  for (const need of needs) {
    const { rows } = await client.query(
      `SELECT replace(plainto_tsquery('french', $1)::text, ' & ', ' | ') AS any_word`,
      [textOfNeed(need)],
    );
    const ask = async () => {
      const asked = performance.now();
      await client.query(
        `SELECT id, ts_rank(words, query) AS rank FROM solver, CAST($1 AS tsquery) AS query
         WHERE words @@ query ORDER BY rank DESC LIMIT 50`,
        [rows[0].any_word],
      );
      return performance.now() - asked;
    };
    if (found.length === 0) await ask();
    found.push(await ask());
    if (found.length >= fewest && performance.now() - begun > patience) break;
  }
  return found;
}

function median(values) {
  return Math.round(values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] * 100) / 100;
}
