import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { readSettings, SettableClock } from '@passerelle/config';
import { Database, newId, startEmbeddedPostgres } from '@passerelle/database';
import { SearchIndexUpdater } from '@passerelle/finding';
import { SendActionLists } from '@passerelle/notifications';
import { createHttpServer } from '../../apps/server/dist/http/http-server.js';
import { prepareDatabase } from '../../apps/server/dist/installation/prepare-database.js';
import { FindSearchesOnNeedPublished } from '../../libs/finding/dist/saved-searches/find-searches-on-need-published.js';
import { HandlerRegistry } from '../../libs/jobs/dist/outbox/handler-registry.js';
import { print, quantile, settingsOn } from '../measuring.mjs';

// The cost of finding, among 10 000 saved searches, those that match a published need.

/** The words of the generated searches. */
const words =
  'chute nuit sommeil repas mobilité aidant isolement tablette planning formation recrutement transport'.split(
    ' ',
  );
const kinds = {
  /** A tag, a place, a word or two. Few of them pass the filters, and many have the same words. */
  asPeopleKeep: (i) => ({
    text:
      i % 3 === 0
        ? ''
        : i % 3 === 1
          ? words[i % words.length]
          : `${words[i % words.length]} ${words[(i * 7) % words.length]}`,
    tag: i % 4 !== 0,
    territory: i % 2 === 0,
  }),
  /** Words alone, all different. The index is searched for all of them. */
  allDifferent: (i) => ({ text: `${words[i % words.length]} ${i}`, tag: false, territory: false }),
};

/** npm run bench -- saved-searches [--searches N] [--rounds N] */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: { searches: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '7' } },
  });
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  try {
    const databaseUrl = postgres.url('passerelle');
    await prepareDatabase({ databaseUrl });
    const clock = new SettableClock(new Date());
    const app = await createHttpServer(
      readSettings({
        ...settingsOn(databaseUrl),
        EMBEDDINGS: 'off',
      }),
      clock,
    );
    await app.init();
    try {
      await measure(app, clock, 'asPeopleKeep', 0, Number(values.rounds));
      for (const kind of Object.keys(kinds))
        await measure(app, clock, kind, Number(values.searches), Number(values.rounds));
    } finally {
      await app.close();
    }
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

async function measure(app, clock, kind, searches, rounds) {
  const { manager } = app.get(Database);
  await fill(manager, kind, searches);
  await app.get(SearchIndexUpdater).rebuild();
  const finder = app.get(FindSearchesOnNeedPublished, { strict: false });
  const times = [];
  const waits = [];
  const processor = [];
  let statements = 0;
  // The first round warms up, and is not counted.
  for (let round = 0; round <= rounds; round++) {
    const needId = await publishedNeed(manager);
    const counting = counted(manager.connection);
    const watching = writing(manager, needId);
    const begun = performance.now();
    const usage = process.cpuUsage();
    await finder.handle({ actorId: null, data: { needId } });
    const ms = performance.now() - begun;
    const { user, system } = process.cpuUsage(usage);
    statements = counting.stop() - (await watching.stop()).statements;
    if (round === 0) continue;
    times.push(ms);
    processor.push((user + system) / 1_000);
    waits.push(watching.longest());
  }
  const [{ found }] = await manager.query(
    `SELECT sum(jsonb_array_length(data -> 'searchIds'))::int AS found FROM event WHERE name = 'SearchesFitted'
     AND subject_id = (SELECT id FROM need ORDER BY created_at DESC LIMIT 1)`,
  );
  print({
    measure: 'saved-searches',
    kind,
    searches,
    rounds,
    found,
    medianMs: Math.round(quantile(times, 0.5)),
    // Of this process, without PostgreSQL.
    processorMs: Math.round(quantile(processor, 0.5)),
    statements,
    // For somebody who writes to the need and to a search meanwhile.
    longestWaitOfWriterMs: Math.round(Math.max(...waits)),
    ms: times.map(Math.round),
  });
  if (searches > 0) await measureLists(app, clock, kind);
}

/**
 * The cost of storing the notices of the last need and, in the morning, of starting the lists of the owners of its
 * searches.
 */
async function measureLists(app, clock, kind) {
  const { manager } = app.get(Database);
  const events = await manager.query(
    `SELECT id, name, subject_id AS "subjectId", actor_id AS "actorId", data, recorded_at AS "recordedAt" FROM event
     WHERE name = 'SearchesFitted' AND subject_id = (SELECT id FROM need ORDER BY created_at DESC LIMIT 1)`,
  );
  await manager.query('TRUNCATE notice, action_list CASCADE');
  const notifying = app.get(HandlerRegistry, { strict: false }).handler('NotifyKeepersOnSearchesFitted');
  const notifyingMs = await timed(async () => {
    for (const event of events) await notifying.handle(event);
  });
  // They have waited until the next Monday morning.
  const morning = new Date();
  do morning.setUTCDate(morning.getUTCDate() + 1);
  while (morning.getUTCDay() !== 1);
  morning.setUTCHours(9, 0, 0, 0);
  clock.set(morning);
  await manager.query(`UPDATE notice SET waiting_since = now() - interval '1 day'`);
  const counting = counted(manager.connection);
  const beginMs = await timed(() => app.get(SendActionLists).run());
  const statements = counting.stop();
  clock.set(new Date());
  const [{ lists }] = await manager.query('SELECT count(*)::int AS lists FROM action_list');
  print({
    measure: 'saved-searches',
    kind,
    notices: await countOf(manager, 'notice'),
    notifyingMs,
    lists,
    beginMs,
    statements,
  });
}

async function timed(work) {
  const begun = performance.now();
  await work();
  return Math.round(performance.now() - begun);
}

const countOf = async (manager, table) =>
  (await manager.query(`SELECT count(*)::int AS rows FROM ${table}`))[0].rows;

/** Counts the statements of the product. */
function counted(dataSource) {
  const { logger } = dataSource;
  let statements = 0;
  const silent = () => undefined;
  Object.assign(dataSource, {
    logger: {
      logQuery: () => statements++,
      logQueryError: silent,
      logQuerySlow: silent,
      logSchemaBuild: silent,
      logMigration: silent,
      log: silent,
    },
  });
  return {
    stop() {
      Object.assign(dataSource, { logger });
      return statements;
    },
  };
}

/** Somebody who writes all the time, and would wait for a lock. */
function writing(manager, needId) {
  const ended = new AbortController();
  let longest = 0;
  let statements = 0;
  const work = (async () => {
    while (!ended.signal.aborted) {
      const begun = performance.now();
      await manager.query('UPDATE need SET updated_at = now() WHERE id = $1', [needId]);
      await manager.query(
        'UPDATE saved_search SET name = name WHERE id = (SELECT id FROM saved_search ORDER BY id LIMIT 1)',
      );
      statements += 2;
      longest = Math.max(longest, performance.now() - begun);
      await delay(20);
    }
  })();
  return {
    longest: () => longest,
    async stop() {
      ended.abort();
      await work;
      return { statements };
    },
  };
}

/** Five searches a person. */
async function fill(manager, kind, searches) {
  await manager.query('TRUNCATE saved_search, event CASCADE');
  const people = await manager.query(
    `INSERT INTO person (id, name, email, email_verified)
     SELECT uuidv7(), 'Claude Martin', $1 || '-' || i || '@example.org', true FROM generate_series(1, $2::int) AS i RETURNING id`,
    [kind.toLowerCase(), Math.ceil(searches / 5)],
  );
  const rows = Array.from({ length: searches }, (_, i) => {
    const { text, tag, territory } = kinds[kind](i);
    return { id: newId(), personId: people[i % people.length].id, text, tag, territory, nth: i };
  });
  const tags = await manager.query(
    `SELECT facet || ':' || slug AS reference FROM tag ORDER BY slug LIMIT 100`,
  );
  await manager.query(
    `INSERT INTO saved_search (id, person_id, name, text, tags, territories, kinds, saved_at, watches_since)
     SELECT id, "personId", 'Une recherche', text,
       CASE WHEN tag THEN ARRAY[($2::text[])[1 + nth % 100]] ELSE '{}' END,
       CASE WHEN territory THEN ARRAY[(ARRAY['departement:45', 'commune:45234', 'departement:75', 'region:24'])[1 + nth % 4]] ELSE '{}' END,
       '{}', now() - interval '1 day', now() - interval '1 day'
     FROM jsonb_to_recordset($1::jsonb) AS row (id uuid, "personId" uuid, text text, tag boolean, territory boolean, nth int)`,
    [JSON.stringify(rows), tags.map(({ reference }) => reference)],
  );
  await manager.query('ANALYZE');
}

async function publishedNeed(manager) {
  const [organisation] = await manager.query(
    `INSERT INTO organisation (id, name, kind, created_at) VALUES (uuidv7(), 'Aide du Loiret', 'service_company', now()) RETURNING id`,
  );
  const [{ id }] = await manager.query(
    `INSERT INTO need (id, organisation_id, state, title, description, tag_ids, territory_codes, wanted_kinds, accepts_remote,
       confidential, submitted_at, published_at, created_at, updated_at, version)
     SELECT uuidv7(), $1, 'published', 'Repérer les chutes la nuit',
       'Nos aides à domicile découvrent trop tard les chutes de la nuit. Nous cherchons un capteur qui prévienne l’astreinte.',
       ARRAY[(SELECT id FROM tag ORDER BY slug LIMIT 1)], '{commune:45234}', '{}', true, false, now(), now(), now(), now(), 1
     RETURNING id`,
    [organisation.id],
  );
  return id;
}
