// The waiting time for the figures of the observatory after five years of a busy region, and the worker’s time to
// count them.
import { parseArgs } from 'node:util';
import { Database } from '@passerelle/database';
import { ObservatoryCounts } from '@passerelle/observatory';
import { withBusyRegion } from './busy-region.mjs';
import { print, quantile } from '../measuring.mjs';

const document = `query ($from: String, $territory: ID, $theme: ID) {
  observatory(from: $from, territory: $territory, theme: $theme) { countedAt figures { title definition
    headlines { label value } columns { label unit } rows { label month isYoung standing values } } } }`;

const asked = {
  'twelve months': {},
  'five years': { from: monthsAgo(59) },
  'a commune': { territory: 'commune:45234' },
  'a commune and a theme': { territory: 'commune:45234', theme: 'theme:silver-economie' },
};

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
  const sizes = {
    needs: Number(values.needs),
    solvers: Number(values.solvers),
    introductions: Number(values.introductions),
    interests: 0,
  };
  await withBusyRegion(sizes, (product) => measure(product, Number(values.rounds)));
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
