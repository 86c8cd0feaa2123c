import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { Membership } from '@passerelle/accounts';
import { anOrganisation, aPerson, signIn, somePeople } from '@passerelle/accounts/testing';
import { SystemClock } from '@passerelle/config';
import {
  createDataSource,
  Database,
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@passerelle/database';
import { insertRows } from '@passerelle/database/testing';
import { graphqlClient } from '@passerelle/graphql/testing';
import { ask, problem } from '@passerelle/harness/journey';
import { freePorts, nothingRunsIn, type Run, scratchFolder, startEntry } from '@passerelle/harness/processes';
import { aNeed } from '@passerelle/needs/testing';
import { chooseMailsAtOnce } from '@passerelle/notifications/testing';
import fc from 'fast-check';
import { prepareDatabase } from '../../apps/server/src/installation/prepare-database.js';
import { startUnreliableMailServer, type UnreliableMailServer } from './unreliable-mail-server.js';

/*
 * An API, a worker and PostgreSQL, each killed at any moment and started again. Meanwhile a mail server drops
 * connections after a mail, does not answer, and refuses everybody for a while. Most of the minute is for restarts.
 *
 * MAILS and KILLS: how many. By default 200 and 6. SEED: of the moments and of the faults, to repeat them.
 */
const kills = Number(process.env.KILLS ?? 6);
const mails = Number(process.env.MAILS ?? 200);
const seed = Number(process.env.SEED ?? Date.now() % 1_000_000);
/** The people who follow each need, and get a mail once it is published. The address of the first does not exist. */
const OWNERS = 34;
const needs = Math.ceil(mails / OWNERS);
const PASSWORD = 'un mot de passe pour les essais';
const NOBODY = 'personne-0@aide.example';
/** In milliseconds, several times the time under load, so that only a permanent stall reaches it. */
const STUCK = (15 + kills) * 60_000;

/** From 0 to 1, each with equal probability. */
const random = (() => {
  const values = fc.sample(fc.noBias(fc.integer({ min: 0, max: 9_999 })), { seed, numRuns: 9_973 });
  let at = 0;
  return () => (values[at++ % values.length] ?? 0) / 10_000;
})();

/** Waits for a change that only repeated checks can see. The limit of the test ends endless waiting. */
async function until(condition: () => unknown): Promise<void> {
  while (!(await condition())) await delay(50);
}

const folder = path.join(scratchFolder(), 'postgres');
const victims: Record<'api' | 'worker', Kept> = {} as never;
let postgres: EmbeddedPostgres;
let isPostgresUp = true;
let server: UnreliableMailServer;
let url: string;
let needIds: string[];

interface Kept {
  isUp(): boolean;
  kill(): void;
  end(): Promise<void>;
}

/** Restarts a process each time it has ended, like a supervisor. */
function keepRunning(start: () => Run, ready: string): Kept {
  let run: Run;
  let isUp = false;
  let isEnding = false;
  const live = async (): Promise<void> => {
    run = start();
    isUp = await run.says(ready).then(
      () => true,
      () => false,
    );
    await run.ended;
    isUp = false;
    if (!isEnding) await live();
  };
  const lives = live();
  const kill = (): void => {
    isUp = false;
    run.child.kill('SIGKILL');
  };
  return {
    isUp: () => isUp,
    kill,
    async end() {
      isEnding = true;
      kill();
      await lives;
    },
  };
}

async function killPostgres(): Promise<void> {
  isPostgresUp = false;
  process.kill(postgres.pid, 'SIGKILL');
  await nothingRunsIn(folder);
  postgres = await startEmbeddedPostgres({ folder, port: postgres.port, settings: { fsync: 'off' } });
  isPostgresUp = true;
}

async function rows<Row>(sql: string): Promise<Row[]> {
  const dataSource = await createDataSource(postgres.url('passerelle')).initialize();
  try {
    return await dataSource.manager.query<Row[]>(sql);
  } finally {
    await dataSource.destroy();
  }
}

/** Whether no work remains. */
const isSettled = async (): Promise<boolean> => {
  const [{ count } = { count: 1 }] = await rows<{ count: number }>(
    `SELECT ((SELECT count(*) FROM event WHERE dispatched_at IS NULL)
      + (SELECT count(*) FROM delivery WHERE state = 'pending'))::int AS count`,
  );
  return count === 0;
};

beforeAll(async () => {
  postgres = await startEmbeddedPostgres({ folder, settings: { fsync: 'off' } });
  await prepareDatabase({ databaseUrl: postgres.url('passerelle') });
  needIds = await fill();
  let turnedAway = 0;
  server = await startUnreliableMailServer({
    refuse(recipient) {
      if (recipient === NOBODY) return 550;
      // It refuses everybody for a while.
      const isBusy = server.tries() > mails / 3 && turnedAway < mails / 10;
      if (isBusy) turnedAway += 1;
      return isBusy ? 451 : undefined;
    },
    whim() {
      const drawn = random();
      return drawn < 0.03 ? 'drops' : drawn < 0.04 ? 'hangs' : 'keeps';
    },
  });
  const { PORT } = await freePorts();
  url = `http://127.0.0.1:${PORT}`;
  const env = {
    PORT,
    DATABASE_URL: postgres.url('passerelle'),
    // It waits for an answer for two seconds, instead of half a minute.
    SMTP_URL: `smtp://127.0.0.1:${server.port}?socketTimeout=2000`,
    PUBLIC_URL: 'http://passerelle.example',
    SECRET: 'un secret pour les essais, assez long pour servir',
  };
  victims.worker = keepRunning(() => startEntry('worker', env), 'Le worker est en marche');
  victims.api = keepRunning(() => startEntry('api', env), 'L’API écoute');
  await until(() => victims.api.isUp() && victims.worker.isUp());
});
afterAll(async () => {
  await Promise.all([victims.api.end(), victims.worker.end()]);
  server.stop();
  await postgres.stop();
});

/** Needs that wait for a curator, of a company with many owners. @returns their ids. */
async function fill(): Promise<string[]> {
  const dataSource = await createDataSource(postgres.url('passerelle')).initialize();
  try {
    const database = new Database(dataSource, new SystemClock());
    await chooseMailsAtOnce(database);
    await aPerson(database, { email: 'nadia@ovlt.example', role: 'admin', password: PASSWORD });
    const { id: organisationId } = await anOrganisation(database);
    const owners = await somePeople(
      database,
      Array.from({ length: OWNERS }, (_, i) => ({ email: `personne-${i}@aide.example` })),
    );
    const memberships = owners.map(({ id }) => ({
      personId: id,
      organisationId,
      role: 'owner' as const,
      since: new Date(),
    }));
    await insertRows(database.manager, Membership, memberships);
    const ids: string[] = [];
    for (let i = 0; i < needs; i++) {
      const need = { organisationId, state: 'submitted' as const, title: `Un besoin parmi d’autres (${i})` };
      ids.push((await aNeed(database, need)).id);
    }
    return ids;
  } finally {
    await dataSource.destroy();
  }
}

it(
  'each mail arrives, and twice only where the mail server did not say that it had it, under one Message-ID that an admin sees',
  async () => {
    const begun = performance.now();
    const admin = graphqlClient(url, { cookie: await signIn(url, 'nadia@ovlt.example', PASSWORD) });
    const waiting = [...needIds];
    let answersCutOff = 0;
    /** Publishes needs until only this many are waiting, even if answers are lost. */
    const publishUntil = async (left: number): Promise<void> => {
      while (waiting.length > left) {
        const [id] = waiting;
        const published = await ask<{ state?: string; from?: string }>(
          admin,
          `mutation ($id: ID!) { publishNeed(id: $id, version: 1) { ${problem} ... on Need { state } } }`,
          { id },
        ).catch(() => undefined);
        if ((published?.state ?? published?.from) === 'published') waiting.shift();
        else {
          answersCutOff += 1;
          await until(() => victims.api.isUp() && isPostgresUp);
        }
      }
    };
    let publishing = Promise.resolve();
    const killsOf = { worker: 0, api: 0, postgres: 0 };
    for (let kill = 0; kill < kills; kill++) {
      const left = needs - Math.ceil(((kill + 1) * needs) / kills);
      publishing = publishing.then(() => publishUntil(left));
      const victim = (['worker', 'api', 'postgres'] as const)[kill % 3] ?? 'api';
      await until(() => (victim === 'postgres' ? isPostgresUp : victims[victim].isUp()));
      // At any moment while the mails of a need are sent, unless none is.
      const moment = server.tries() + Math.floor(random() * OWNERS);
      await until(async () => server.tries() >= moment || (waiting.length <= left && (await isSettled())));
      killsOf[victim] += 1;
      if (victim === 'postgres') await killPostgres();
      else victims[victim].kill();
    }
    await publishing;
    await until(() => victims.api.isUp() && victims.worker.isUp());
    await until(isSettled);

    const notices = await rows<{
      name: string;
      to: string;
      mailed: boolean;
      refusal: string | null;
      unsure: boolean;
    }>(
      `SELECT '<notice-' || mail_id || '@passerelle.example>' AS name, person.email AS to, mailed_at IS NOT NULL AS mailed,
         mail_refusal AS refusal, mail_unsure_at IS NOT NULL AS unsure
       FROM notice JOIN person ON person.id = recipient_id ORDER BY name`,
    );
    const copiesOf = new Map<string, number>();
    for (const { messageId, to } of server.kept) {
      const key = `${messageId} ${to}`;
      copiesOf.set(key, (copiesOf.get(key) ?? 0) + 1);
    }
    const twice = [...copiesOf].filter(([, count]) => count > 1).map(([key]) => key);
    const unsure = notices.filter((notice) => notice.unsure);
    const figures = {
      seed,
      kills,
      killsOf,
      mails: notices.length,
      answersCutOff,
      tries: server.tries(),
      kept: copiesOf.size,
      keptTwice: twice.length,
      unanswered: server.kept.filter(({ isAnswered }) => !isAnswered).length,
      unsure: unsure.length,
      refused: notices.filter(({ refusal }) => refusal !== null).length,
      seconds: Math.round((performance.now() - begun) / 1_000),
    };
    process.stdout.write(`No mail is lost: ${JSON.stringify(figures)}\n`);

    // Everybody is notified of each need, once, and no work remains.
    expect(await rows('SELECT * FROM delivery')).toEqual([]);
    expect(new Set(notices.map(({ name }) => name)).size).toBe(needs * OWNERS);
    expect(notices).toHaveLength(needs * OWNERS);
    // Nothing is lost: each mail that the mail server has not refused for good is in the mailbox of its recipient,
    // and no other.
    expect(notices.filter(({ mailed, refusal }) => mailed === (refusal !== null))).toEqual([]);
    expect(notices.filter(({ refusal }) => refusal !== null).every(({ to }) => to === NOBODY)).toBe(true);
    const mailed = new Set(notices.filter((notice) => notice.mailed).map(({ name, to }) => `${name} ${to}`));
    expect([...mailed].filter((key) => !copiesOf.has(key))).toEqual([]);
    expect([...copiesOf.keys()].filter((key) => !mailed.has(key))).toEqual([]);
    // Mails that arrived twice, or never had an answer, are recorded as unsure.
    const known = new Set(unsure.map(({ name, to }) => `${name} ${to}`));
    expect(twice.filter((key) => !known.has(key))).toEqual([]);
    const unanswered = server.kept.filter(({ isAnswered }) => !isAnswered);
    expect(unanswered.filter(({ messageId, to }) => !known.has(`${messageId} ${to}`))).toEqual([]);

    const { mails: report } = await ask<{ mails: { unsure: number; lastUnsure: { messageId: string }[] } }>(
      admin,
      '{ administration { mails { unsure lastUnsure { messageId } } } }',
    );
    expect(report.unsure).toBe(unsure.length);
    const names = new Set(unsure.map(({ name }) => name));
    expect(report.lastUnsure).toHaveLength(Math.min(20, unsure.length));
    expect(report.lastUnsure.filter(({ messageId }) => !names.has(messageId))).toEqual([]);
  },
  STUCK,
);
