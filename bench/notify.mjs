import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { readSettings } from '@passerelle/config';
import { Database, startEmbeddedPostgres } from '@passerelle/database';
import { Deliveries } from '@passerelle/jobs';
import { createPostgresBackend, Queue } from 'bullmq';
import { Redis } from 'ioredis';
import pg from 'pg';
import { createHttpServer } from '../apps/server/dist/http/http-server.js';
import { prepareDatabase } from '../apps/server/dist/installation/prepare-database.js';
import { redisServerIsThere, startRedisServer } from '../test/harness/src/servers/index.mjs';
import { curatorCookie } from './curator-cookie.mjs';
import { print, quantile, rounded, settingsOn } from './measuring.mjs';
import { client as graphqlClient } from './product.mjs';

// From one published need to 10 000 stored notices and as many queued mails. For comparison, BullMQ alone queues a
// job for each, on the same backend.

/** Each is a profile of a company with the maximum number of members. */
const profiles = [
  ['Veille de Nuit', 'Un radar mural repère les chutes nocturnes sans caméra et prévient l’astreinte.'],
  [
    'Sol Sensible',
    'Un revêtement de sol sent les chutes nocturnes, sans caméra ni bracelet, et alerte la famille.',
  ],
  [
    'Chambre Calme',
    'Un capteur sous le lit prévient des chutes nocturnes quand une personne ne revient pas.',
  ],
  [
    'Écoute Discrète',
    'Un micro qui n’enregistre rien reconnaît les chutes nocturnes et appelle l’astreinte.',
  ],
  [
    'Mur Attentif',
    'Des capteurs de chaleur aux murs, sans caméra, signalent les chutes nocturnes à l’équipe.',
  ],
];
const handlers = ['FindMatchesOnNeedChanged', 'NotifySolversOnMatchesFound'];

/** npm run bench -- notify [--notices N] [--rounds N] */
export async function bench(options) {
  const { values } = parseArgs({
    args: options,
    options: { notices: { type: 'string', default: '10000' }, rounds: { type: 'string', default: '7' } },
  });
  const sizes = { notices: Number(values.notices), rounds: Number(values.rounds) };
  await measure('postgresql', sizes, undefined);
  if (!redisServerIsThere())
    return print({ measure: 'notify', backend: 'redis', leftOut: 'no redis-server' });
  const redis = await startRedisServer();
  try {
    await measure('redis', sizes, redis.url);
  } finally {
    await redis.stop();
  }
}

async function measure(backend, { notices, rounds }, redisUrl) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-bench-'));
  fs.chmodSync(folder, 0o755);
  const postgres = await startEmbeddedPostgres({ folder: path.join(folder, 'postgres') });
  try {
    const url = postgres.url('passerelle');
    await prepareDatabase({ databaseUrl: url });
    const product = await startProduct(url, redisUrl);
    const bare = await bareQueue(url, redisUrl);
    try {
      await fill(product.database, notices);
      const times = { ours: [], bare: [] };
      const heap = [];
      // The first round warms both up, and is not counted.
      for (let round = 0; round <= rounds; round++) {
        // In turns, so that neither always comes first.
        const both = [
          ['ours', () => product.notify(notices)],
          ['bare', () => bare.add(notices)],
        ];
        for (const [whose, work] of round % 2 === 0 ? both : both.toReversed()) {
          const ms = await work();
          if (round > 0) times[whose].push(ms);
        }
        await Promise.all([product.forget(), bare.forget()]);
        heap.push(heapAfterCollection());
      }
      print({
        measure: 'notify',
        backend,
        notices,
        rounds,
        medianMs: Math.round(quantile(times.ours, 0.5)),
        bareMedianMs: Math.round(quantile(times.bare, 0.5)),
        ratio: rounded(quantile(times.bare, 0.5) / quantile(times.ours, 0.5), 2),
        mailsPerSecond: Math.round((notices * 1000) / quantile(times.ours, 0.5)),
        ms: times.ours.map(Math.round),
        bareMs: times.bare.map(Math.round),
        heapMb: heap,
      });
    } finally {
      await bare.close();
      await product.stop();
    }
  } finally {
    await postgres.stop();
    fs.rmSync(folder, { recursive: true });
  }
}

/** The product without a worker. This bench calls the worker’s jobs here, and the queued mails stay queued. */
async function startProduct(databaseUrl, redisUrl) {
  const app = await createHttpServer(
    readSettings({
      ...settingsOn(databaseUrl),
      EMBEDDINGS: 'off',
      UNDO_SECONDS: '0',
      ...(redisUrl !== undefined && { REDIS_URL: redisUrl }),
    }),
  );
  await app.listen(0, '127.0.0.1');
  const url = `http://127.0.0.1:${app.getHttpServer().address().port}`;
  const curator = graphqlClient(url, await curatorCookie(app));
  const database = app.get(Database).manager;
  const deliveries = app.get(Deliveries);
  return {
    database,
    async notify(notices) {
      const needId = await submittedNeed(database);
      const begun = performance.now();
      const { publishNeed } = await curator(
        `mutation ($id: ID!) { publishNeed(id: $id, version: 1) { ... on Need { state } ... on Problem { message } } }`,
        { id: needId },
      );
      if (publishNeed.state !== 'published') throw new Error(publishNeed.message);
      for (const handler of handlers) {
        // The recorded events are queued once this resolves.
        await deliveries.beforeApplicationShutdown();
        const [{ id: eventId }] = await database.query(
          'SELECT event_id AS id FROM delivery WHERE handler = $1',
          [handler],
        );
        await deliveries.deliver(eventId, handler, false);
      }
      await deliveries.beforeApplicationShutdown();
      const ms = performance.now() - begun;
      const [{ stored, queued, deliveries: written }] = await database.query(
        `SELECT (SELECT count(*) FROM notice WHERE data ->> 'needId' = $1 AND kind = 'match_found')::int AS stored,
           sum(jsonb_array_length(data -> 'mailIds'))::int AS queued, count(*)::int AS deliveries
         FROM delivery JOIN event ON event.id = event_id WHERE handler = 'MailNoticesOnStoredForMany'`,
        [needId],
      );
      const jobs = await queuedJobs(database, redisUrl);
      if (stored !== notices || queued !== notices || jobs < written)
        throw new Error(`${stored} notices, ${queued} mails in ${written} deliveries, ${jobs} jobs`);
      return ms;
    },
    async forget() {
      await database.query('TRUNCATE delivery, solver_telling');
      await database.query('TRUNCATE bullmq.job CASCADE');
      if (redisUrl !== undefined) await withRedis(redisUrl, (redis) => redis.flushall());
    },
    stop: () => app.close(),
  };
}

async function queuedJobs(database, redisUrl) {
  if (redisUrl === undefined)
    return (
      await database.query(`SELECT count(*)::int AS jobs FROM bullmq.job WHERE queue = 'passerelle-mails'`)
    )[0].jobs;
  return withRedis(redisUrl, async (redis) => {
    const [list] = await redis.keys('*:passerelle-mails:wait');
    return list === undefined ? 0 : redis.llen(list);
  });
}

async function withRedis(url, work) {
  const redis = new Redis(url);
  try {
    return await work(redis);
  } finally {
    redis.disconnect();
  }
}

/** BullMQ alone: jobs of the same kind into its own queue, as many in one call. */
async function bareQueue(databaseUrl, redisUrl) {
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 5, options: '-c search_path=bullmq' });
  const queue =
    redisUrl === undefined
      ? new Queue('bare', { connection: {}, skipMetasUpdate: true }, (name, more, kind) =>
          createPostgresBackend(name, { ...more, connection: pool }, kind),
        )
      : new Queue('bare', { connection: { url: redisUrl }, skipMetasUpdate: true });
  await queue.waitUntilReady();
  return {
    async add(count) {
      const begun = performance.now();
      await queue.addBulk(
        Array.from({ length: count }, () => {
          const eventId = randomUUID();
          return {
            name: 'MailNoticeOnNoticesStored',
            data: { kind: 'delivery', eventId, handler: 'MailNoticeOnNoticesStored' },
            opts: {
              jobId: `${eventId}.MailNoticeOnNoticesStored`,
              attempts: 60,
              removeOnComplete: true,
              removeOnFail: true,
            },
          };
        }),
      );
      return performance.now() - begun;
    },
    forget: async () => undefined,
    async close() {
      await queue.close();
      await pool.end();
    },
  };
}

/** A company that asks, and companies that all could answer, whose members are notified. */
async function fill(database, notices) {
  const [{ tag }] = await database.query(`SELECT id AS tag FROM tag WHERE slug = 'detection-de-chute'`);
  const organisation = async (name, kind) =>
    (
      await database.query(
        `INSERT INTO organisation (id, name, kind, created_at) VALUES (uuidv7(), $1, $2, now()) RETURNING id`,
        [name, kind],
      )
    )[0].id;
  await organisation('Aide à domicile du Loiret', 'service_company');
  for (const [i, [name, description]] of profiles.entries()) {
    const organisationId = await organisation(name, 'startup');
    await database.query(
      `INSERT INTO solver (id, organisation_id, kind, name, headline, description, tag_ids, keywords, territory_codes, works_remotely,
         monthly_cap, complete, created_at, updated_at)
       VALUES (uuidv7(), $1, 'startup', $2, 'Repérer les chutes nocturnes', $3, ARRAY[$4::uuid], '{}', '{}', true, 4, true, now(), now())`,
      [organisationId, name, `${description} Nous l’installons en une heure au domicile.`, tag],
    );
    const members = Math.floor(notices / profiles.length) + (i < notices % profiles.length ? 1 : 0);
    await database.query(
      `WITH made AS (
         INSERT INTO person (id, name, email, email_verified)
         SELECT uuidv7(), 'Claude Martin', 'personne-' || $2 || '-' || i || '@example.org', true FROM generate_series(1, $3::int) AS i
         RETURNING id)
       INSERT INTO membership (person_id, organisation_id, role, since) SELECT id, $1, 'member', now() FROM made`,
      [organisationId, i, members],
    );
  }
  // The terms that the profiles share with the need are rare.
  await database.query(
    `INSERT INTO solver (id, kind, name, headline, description, tag_ids, keywords, territory_codes, works_remotely, monthly_cap, complete,
       created_at, updated_at)
     SELECT uuidv7(), 'startup', 'Repas ' || i, 'Livrer des repas à vélo',
       'La cuisine prépare chaque matin des plats de saison, et les livre en ville par la tournée ' || i || '.',
       ARRAY[(SELECT id FROM tag WHERE slug = 'livraison-repas')], '{}', '{}', true, 4, true, now(), now()
     FROM generate_series(1, 60) AS i`,
  );
  await database.query('ANALYZE');
}

async function submittedNeed(database) {
  const [{ id }] = await database.query(
    `INSERT INTO need (id, organisation_id, state, title, description, tag_ids, territory_codes, wanted_kinds, accepts_remote,
       confidential, submitted_at, created_at, updated_at, version)
     SELECT uuidv7(), (SELECT id FROM organisation WHERE kind = 'service_company'), 'submitted', 'Repérer les chutes nocturnes',
       'Nos aides à domicile découvrent les chutes nocturnes trop tard. Nous cherchons un capteur sans caméra qui prévienne l’astreinte.',
       ARRAY[(SELECT id FROM tag WHERE slug = 'detection-de-chute')], '{}', '{}', true, false, now(), now(), now(), 1
     RETURNING id`,
  );
  return id;
}

/** In MB. */
function heapAfterCollection() {
  setFlagsFromString('--expose_gc');
  runInNewContext('gc')();
  return rounded(process.memoryUsage().heapUsed / 2 ** 20, 1);
}
