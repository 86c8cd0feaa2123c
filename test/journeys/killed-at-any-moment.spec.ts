import { EventEmitter, once } from 'node:events';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, signIn } from '@passerelle/accounts/testing';
import { graphqlClient } from '@passerelle/graphql/testing';
import { chosenBackends, testDatabase } from '@passerelle/harness';
import { ask, problem } from '@passerelle/harness/journey';
import { startTestMailbox, type TestMailbox } from '@passerelle/mail/testing';
import { aNeed } from '@passerelle/needs/testing';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { aSolver } from '@passerelle/solvers/testing';
import fc from 'fast-check';
import { type Life, startLife, startWire } from './killable-product.js';
import { subjectOf, textOf } from './subjects.js';

/*
 * The product runs in a separate process with default settings, while a curator publishes needs over HTTP. It is
 * killed and started again, over and over. PostgreSQL, Redis and the mail server stay alive. All its packets to them
 * pass through a wire. It is killed at the n-th packet since its start, which then reaches the other end or does not.
 *
 * KILLS: how often. By default 8, since a start costs two seconds of processor, and 6 if only Redis is new. The
 * moments differ in every run. SEED: of the moments, to repeat them. The used one is printed.
 */
const backends = chosenBackends();
const { REDIS_URL } = backends.env;
const kills = Number(process.env.KILLS ?? (REDIS_URL === undefined ? 8 : 6));
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);

/** Enough that some are published in every run. */
const NEEDS = Math.min(8 * kills, 200);
const SOLVERS = 60;
/** How many needs are being published at once. */
const AT_ONCE = 2;
/** How many packets the longest run lasts. Being ready to answer takes about 90. */
const LONGEST_LIFE = 900;
const PASSWORD = 'un mot de passe pour les essais';
/** In milliseconds, several times the time under load, so that only a permanent stall reaches it. */
const STUCK = (10 + kills) * 60_000;

/** One in each part of the longest run, in any order. Even with few deaths, some come while it boots. */
const deathIn = (part: number) =>
  fc.record({
    packet: fc.integer({
      min: 1 + Math.floor((part * LONGEST_LIFE) / kills),
      max: Math.ceil(((part + 1) * LONGEST_LIFE) / kills),
    }),
    arrives: fc.boolean(),
  });
const [deaths = []] = fc.sample(
  fc.noBias(
    fc
      .tuple(...Array.from({ length: kills }, (_, part) => deathIn(part)))
      .chain((inOrder) => fc.shuffledSubarray(inOrder, { minLength: kills })),
  ),
  { seed, numRuns: 1 },
);

const given = testDatabase(new Date());
const packets = new EventEmitter();
let mailbox: TestMailbox;
let stopWires: () => void;
let env: Record<string, string>;
let company: Person;
let cookie: string;
/** Needs without an answer that confirms the publication. */
let waiting: string[];

/** The present run and its planned end. */
let life: Life;
let death: (typeof deaths)[number] | undefined;
let packetsSoFar = 0;
let answersCutOff = 0;

const begin = (wanted?: (typeof deaths)[number]): void => {
  death = wanted;
  packetsSoFar = 0;
  life = startLife(env);
};

function pass(): boolean {
  packetsSoFar += 1;
  packets.emit('packet');
  if (packetsSoFar === death?.packet) life.kill();
  return !life.isKilled() || (packetsSoFar === death?.packet && death.arrives);
}

/** Publishes needs until only `leave` of them are waiting, and then reads on, until the product dies. */
async function publish(url: string, leave: number, readOn: boolean): Promise<void> {
  const curator = graphqlClient(url, { cookie });
  while (!life.isKilled()) {
    const id = waiting.length > leave ? waiting.shift() : undefined;
    if (id === undefined && !readOn) return;
    try {
      if (id === undefined) await ask(curator, '{ publishedNeeds(first: 1) { totalCount } }');
      else expect(await publishNeed(curator, id)).toBe('published');
    } catch (error) {
      if (!life.isKilled()) throw error;
      answersCutOff += 1;
      if (id !== undefined) waiting.push(id);
    }
  }
}

/** @returns the state of the need, published just now or at an earlier try with a lost answer. */
async function publishNeed(
  curator: ReturnType<typeof graphqlClient>,
  id: string,
): Promise<string | undefined> {
  const outcome = await ask<{ state?: string; from?: string }>(
    curator,
    `mutation ($id: ID!, $version: Int!) { publishNeed(id: $id, version: $version) { ${problem} ... on Need { state } } }`,
    { id, version: 1 },
  );
  return outcome.state ?? outcome.from;
}

const rows = <Row>(sql: string, parameters: unknown[] = []): Promise<Row[]> =>
  given.database.manager.query<Row[]>(sql, parameters);

/** The remaining work, including the queue's jobs in PostgreSQL. */
async function pending(): Promise<number> {
  const [{ count } = { count: 0 }] = await rows<{ count: number }>(
    `SELECT ((SELECT count(*) FROM event WHERE dispatched_at IS NULL)
      + (SELECT count(*) FROM delivery WHERE state = 'pending')
      + (SELECT count(*) FROM bullmq.job WHERE scheduler_id IS NULL))::int AS count`,
  );
  return count;
}

mailedAtOnce(given);

beforeAll(async () => {
  mailbox = await startTestMailbox();
  const database = new URL(given.url);
  const smtp = new URL(mailbox.smtpUrl);
  const redis = REDIS_URL === undefined ? undefined : new URL(REDIS_URL);
  const ends = [database, smtp, redis].filter((end) => end !== undefined);
  const wires = await Promise.all(ends.map(({ port }) => startWire(Number(port), pass)));
  stopWires = () => wires.forEach((wire) => wire.stop());
  for (const [i, end] of ends.entries()) end.port = String(wires[i]?.port);
  env = {
    DATABASE_URL: database.href,
    SMTP_URL: smtp.href,
    PUBLIC_URL: 'http://passerelle.example',
    SECRET: 'un secret pour les essais, assez long pour servir',
    UNDO_SECONDS: '0',
    // Nothing needs the meaning of texts, and every run would read the model again.
    EMBEDDINGS: 'off',
    ...backends.env,
    ...(redis && { REDIS_URL: redis.href }),
  };

  const tags = new Map(
    (
      await rows<{ id: string; reference: string }>(`SELECT id, facet || ':' || slug AS reference FROM tag`)
    ).map(({ id, reference }) => [reference, id]),
  );
  const tagIds = (number: number) => [tags.get(subjectOf(number).tag) as string];
  await aPerson(given.database, { email: 'nadia@ovlt.example', role: 'admin', password: PASSWORD });
  company = await aPerson(given.database, { email: 'sylvie@aide.example' });
  const organisation = await anOrganisation(given.database);
  await aMembership(given.database, { personId: company.id, organisationId: organisation.id });
  for (let i = 0; i < SOLVERS; i++) {
    await aSolver(given.database, {
      name: `Projet ${i}`,
      headline: `Pour ${subjectOf(i).title}`,
      description: textOf(i),
      keywords: [],
      tagIds: tagIds(i),
      personId: (await aPerson(given.database, { email: `projet-${i}@example.org` })).id,
    });
  }
  waiting = [];
  for (let i = 0; i < NEEDS; i++) {
    const { id } = await aNeed(given.database, {
      organisationId: organisation.id,
      authorId: company.id,
      state: 'submitted',
      submittedAt: new Date(),
      title: `Nous cherchons à ${subjectOf(i).title}`,
      description: textOf(i),
      tagIds: tagIds(i),
    });
    waiting.push(id);
  }
});

afterAll(async () => {
  life.kill();
  stopWires();
  await mailbox.stop();
  await life.ended;
  await backends.drop();
});

describe('the product, killed at any moment while needs are published', () => {
  it(
    'notifies everybody concerned, once, and leaves nothing undone',
    async () => {
      const begun = performance.now();
      begin();
      cookie = await signIn((await life.url) ?? '', 'nadia@ovlt.example', PASSWORD);

      let heard = 0;
      for (const [number, wanted] of deaths.entries()) {
        life.kill();
        await life.ended;
        begin(wanted);
        const url = await life.url;
        if (url !== undefined) {
          heard += 1;
          const leave = NEEDS - Math.ceil(((number + 1) * NEEDS) / kills);
          await Promise.all(Array.from({ length: AT_ONCE }, () => publish(url, leave, true)));
        }
        await life.ended;
      }

      const lastDeath = performance.now();
      begin();
      const url = (await life.url) ?? '';
      await publish(url, 0, false);
      const published = performance.now();
      const nothingPending = async (): Promise<void> => {
        while ((await pending()) > 0) await once(packets, 'packet');
      };
      await nothingPending();
      // Work that was running at three deaths is dead-lettered, since it may have been their cause. An admin replays
      // it.
      const admin = graphqlClient(url, { cookie });
      const replayed = await ask<number>(admin, 'mutation { replayDeliveries(cause: never_ended) }');
      await nothingPending();
      const settled = performance.now();

      const notices = await rows<{ notice: string; mailId: string; mailedAt: Date | null; waited: number }>(
        `SELECT kind || ' ' || subject_id || ' ' || recipient_id AS notice, mail_id AS "mailId",
           mailed_at AS "mailedAt", extract(epoch FROM mailed_at - created_at)::float AS waited FROM notice`,
      );
      const messages = mailbox.messages();
      const figures = {
        seed,
        kills: kills + 1,
        replayed,
        whileBooting: kills - heard,
        answersCutOff,
        notices: notices.length,
        mails: new Set(notices.map(({ mailId }) => mailId)).size,
        mailsHandedOverAgain: messages.length - new Set(messages.map(({ messageId }) => messageId)).size,
        longestFromNoticeToMailInSeconds: Math.max(...notices.map(({ waited }) => waited)),
        settledAfterTheLastStartInSeconds: Math.round(settled - lastDeath) / 1000,
        ofWhichAfterTheLastAnswer: Math.round(settled - published) / 1000,
        seconds: Math.round(settled - begun) / 1000,
      };
      process.stdout.write(`Killed at any moment, ${globalThis.backends}: ${JSON.stringify(figures)}\n`);

      // Nothing is stuck.
      expect(await rows('SELECT * FROM delivery')).toEqual([]);
      expect(await rows('SELECT state, count(*)::int FROM need GROUP BY state')).toEqual([
        { state: 'published', count: NEEDS },
      ]);
      expect(await rows(`SELECT count(*)::int FROM event WHERE name = 'NeedPublished'`)).toEqual([
        { count: NEEDS },
      ]);

      // Every notice exists once, and matches beyond a solver's number of a day wait.
      const worthNotifying = `match JOIN need ON need.id = match.need_id
        WHERE match.state = 'current' AND match.stands_out`;
      const expected = await rows<{ notice: string }>(
        `SELECT 'match_found ' || match.id || ' ' || solver.person_id AS notice
           FROM ${worthNotifying.replace('WHERE', 'JOIN solver ON solver.id = match.solver_id WHERE')}
           AND NOT EXISTS (SELECT FROM solver_telling AS telling
             WHERE telling.solver_id = match.solver_id AND match.id = ANY (telling.waiting))
         UNION ALL SELECT DISTINCT 'need_matched ' || need.id || ' ' || need.author_id FROM ${worthNotifying}
         UNION ALL SELECT 'need_published ' || event.id || ' ' || need.author_id
           FROM event JOIN need ON need.id = event.subject_id WHERE event.name = 'NeedPublished'`,
      );
      expect(notices.map(({ notice }) => notice).toSorted()).toEqual(
        expected.map(({ notice }) => notice).toSorted(),
      );
      expect(notices.filter(({ notice }) => notice.startsWith('need_matched'))).toHaveLength(NEEDS);

      const days = await rows<{ told: number; waiting: number }>(
        'SELECT told, cardinality(waiting) AS waiting FROM solver_telling',
      );
      expect(days.every(({ told: notified, waiting: more }) => notified === 3 || more === 0)).toBe(true);

      // Every mail was sent, always under the same Message-ID and to the same address.
      expect(notices.filter(({ mailedAt }) => mailedAt === null)).toEqual([]);
      const mails = await rows<{ mail: string }>(
        `SELECT DISTINCT '<notice-' || mail_id || '@passerelle.example> ' || coalesce(person.email, solver.contact_email) AS mail
         FROM notice LEFT JOIN person ON person.id = recipient_id LEFT JOIN solver ON solver.id = recipient_id`,
      );
      expect(
        [...new Set(messages.map(({ messageId, to }) => `${messageId} ${to.join(' ')}`))].toSorted(),
      ).toEqual(mails.map(({ mail }) => mail).toSorted());
    },
    STUCK,
  );
});
