import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Actor, PeopleService, Person } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson, sessionOf } from '@passerelle/accounts/testing';
import { Settings } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { graphqlClient, type GraphqlClient } from '@passerelle/graphql/testing';
import { startTransactionPooler } from '@passerelle/harness';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Reply } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Invalidations } from '@passerelle/jobs';
import { LiveLimits } from '@passerelle/live';
import { ConnectedBrowser } from '@passerelle/live/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import { drainRequests } from '../../apps/server/src/http/drain-requests.js';
import { createHttpServer } from '../../apps/server/src/http/http-server.js';

const product = bootProduct();
/** A second API on the same database, as behind a proxy. */
let other: NestFastifyApplication;
let otherUrl: string;
const browsers: ConnectedBrowser[] = [];

/** Another API, perhaps with other settings. */
async function anotherApi(fields: Partial<Settings> = {}): Promise<[NestFastifyApplication, string]> {
  const settings = Object.assign(new Settings(), product.app.get(Settings), { port: 0 }, fields);
  const app = await createHttpServer(settings, product.clock);
  // On any slow machine.
  app.get(LiveLimits).hello = 600_000;
  await app.listen(0, '127.0.0.1');
  return [app, await app.getUrl()];
}

interface Somebody {
  id: string;
  cookie: string;
  client: GraphqlClient;
}
async function somebody(role: 'none' | 'curator' = 'none'): Promise<Somebody> {
  const { id } = await aPerson(product.database, { role });
  const cookie = await sessionOf(product.app, id);
  return { id, cookie, client: graphqlClient(product.url, { cookie }) };
}

/** Opens the stream of a person's browser, by default on the other API, and waits for its first message. */
async function connect(
  { cookie }: Pick<Somebody, 'cookie'>,
  url = otherUrl,
  headers: Record<string, string> = {},
): Promise<ConnectedBrowser> {
  const { status, browser } = await ConnectedBrowser.open(url, { cookie, ...headers });
  expect(status).toBe(200);
  browsers.push(browser);
  expect(await browser.until(({ event }) => event === 'hello')).toMatchObject({ data: { mode: 'live' } });
  return browser;
}

/** Waits until all earlier hints would have come, since a hint for this person comes after them. */
async function nothingMoreFor(browser: ConnectedBrowser, { id }: Somebody): Promise<string[]> {
  await product.settled();
  await product.app.get(Invalidations).give([{ topic: 'notice', id }]);
  await browser.hinted(`notice ${id}`);
  return browser.hints.filter((hint) => hint !== `notice ${id}`);
}

let [owner, member, holder, curator, stranger] = [] as Somebody[];
let organisationId: string;
let needId: string;
let introductionId: string;

beforeAll(async () => {
  [other, otherUrl] = await anotherApi();
  for (const app of [product.app, other]) {
    // On any slow machine, without extra waiting.
    Object.assign(app.get(LiveLimits), {
      hello: 600_000,
      deaf: 600_000,
      hintsAtOnce: 30,
      coalescing: 20,
      upkeep: 200,
    });
  }
});
afterAll(() => other.close());
afterEach(() => {
  for (const browser of browsers.splice(0)) browser.close();
});

beforeEach(async () => {
  const { database } = product;
  [owner, member, holder, stranger] = [
    await somebody(),
    await somebody(),
    await somebody(),
    await somebody(),
  ];
  curator = await somebody('curator');
  organisationId = (await anOrganisation(database)).id;
  for (const [{ id: personId }, role] of [
    [owner, 'owner'],
    [member, 'member'],
  ] as const)
    await aMembership(database, { personId, organisationId, role });
  needId = (await aNeed(database, { organisationId, state: 'published', publishedAt: product.clock.now() }))
    .id;
  const solverId = (await aSolver(database, { personId: holder.id })).id;
  const accepted = Object.assign(Reply.pending(), { answer: 'accepted' as const });
  introductionId = (
    await anIntroduction(database, {
      needId,
      solverId,
      state: 'accepted',
      companyReply: accepted,
      solverReply: accepted,
    })
  ).id;
});

const write = ({ client }: Somebody, channel: string): Promise<{ id: string }> =>
  ask(
    client,
    `mutation ($id: ID!, $channel: Channel!) {
      writeMessage(introductionId: $id, channel: $channel, body: "Mardi ?") { ${problem} ... on Message { id } } }`,
    { id: introductionId, channel },
  );

describe('somebody who is connected to one process', () => {
  it('is hinted of what is written on another, and nobody who may not read it', async () => {
    const [ofMember, ofHolder, ofCurator, ofStranger] = [
      await connect(member),
      await connect(holder),
      await connect(curator),
      await connect(stranger),
    ];
    await write(owner, 'parties');
    for (const browser of [ofMember, ofHolder]) await browser.hinted(`conversation ${introductionId}`);
    expect(await nothingMoreFor(ofCurator, curator)).toEqual([]);
    expect(await nothingMoreFor(ofStranger, stranger)).toEqual([]);
    ofHolder.forget();
    await write(owner, 'company');
    await ofCurator.hinted(`conversation ${introductionId}`);
    expect(await nothingMoreFor(ofHolder, holder)).toEqual([]);
    // And without the written text.
    expect(JSON.stringify(ofMember.received)).not.toContain('Mardi');
  });

  it('is hinted of what they read elsewhere, and the others are not', async () => {
    const { id: until } = await write(owner, 'parties');
    await product.settled();
    const [ofHolder, ofMember] = [await connect(holder), await connect(member)];
    await ask(
      holder.client,
      `mutation ($id: ID!, $until: ID!) {
        markConversationRead(introductionId: $id, channel: parties, until: $until) { unread } }`,
      { id: introductionId, until },
    );
    await ofHolder.hinted(`conversation ${introductionId}`);
    expect(await nothingMoreFor(ofMember, member)).toEqual([]);
    // The notice of the first message is read with it, so another one is left to read.
    await write(owner, 'parties');
    await nothingMoreFor(ofHolder, holder);
    ofHolder.forget();
    await ask(holder.client, 'mutation { markAllNoticesRead }');
    await ofHolder.hinted(`notice ${holder.id}`);
  });

  it('is hinted of a need of their company, and curators of it and of the desk', async () => {
    const [ofMember, ofCurator, ofHolder] = [
      await connect(member),
      await connect(curator),
      await connect(holder),
    ];
    await ask(
      owner.client,
      `mutation ($id: ID!) { closeNeed(id: $id, reason: dropped) { ${problem} ... on Need { state } } }`,
      { id: needId },
    );
    await ofMember.hinted(`need ${needId}`);
    await ofCurator.hinted(`need ${needId}`);
    await ofCurator.hinted('desk null');
    const rest = await nothingMoreFor(ofHolder, holder);
    expect(rest.filter((hint) => !hint.startsWith('introduction '))).toEqual([]);
    // The introductions of a closed need are withdrawn.
    expect(await nothingMoreFor(ofMember, member)).not.toContain('desk null');
  });

  it('is hinted of an introduction and of its need, for which both sides and curators wait', async () => {
    const all = [await connect(member), await connect(holder), await connect(curator)];
    const ofStranger = await connect(stranger);
    await ask(
      curator.client,
      `mutation ($id: ID!) { withdrawIntroduction(id: $id, input: { reason: mistake }) {
        ${problem} ... on Introduction { state } } }`,
      { id: introductionId },
    );
    for (const browser of all) await browser.hinted(`introduction ${introductionId}`);
    await all[0].hinted(`need ${needId}`);
    await all[2].hinted('desk null');
    // Both get a notice.
    await all[1].hinted(`notice ${holder.id}`);
    expect(await nothingMoreFor(ofStranger, stranger)).toEqual([]);
  });

  it('is hinted that nobody asks them to supervise any more, where the learner takes that back', async () => {
    const learner = await somebody();
    const { id } = await aSolver(product.database, { kind: 'student', personId: learner.id });
    const { email } = await product.database.manager.findOneByOrFail(Person, { id: stranger.id });
    await ask(
      learner.client,
      `mutation ($id: ID!, $email: String!) { askSupervisor(solverId: $id, email: $email) { ${problem} } }`,
      { id, email },
    );
    await product.settled();
    const [asked, ofHolder] = [await connect(stranger), await connect(holder)];
    await ask(
      learner.client,
      `mutation ($id: ID!) { withdrawSupervisorRequest(solverId: $id) { ${problem} } }`,
      { id },
    );
    await asked.hinted(`notice ${stranger.id}`);
    expect(await nothingMoreFor(ofHolder, holder)).toEqual([]);
  });

  it('is hinted once of what changes a hundred times at once', async () => {
    const browser = await connect(holder);
    const hint = { topic: 'conversation' as const, id: introductionId, part: 'parties' };
    await product.app.get(Invalidations).give(Array.from({ length: 100 }, () => ({ ...hint })));
    expect(await nothingMoreFor(browser, holder)).toEqual([`conversation ${introductionId}`]);
  });

  it('must reload everything where too much has changed', async () => {
    const browser = await connect(holder);
    // In one message, which does not arrive in two parts.
    await product.app
      .get(Invalidations)
      .give(Array.from({ length: 31 }, () => ({ topic: 'need', id: newId() })));
    await browser.until(({ event }) => event === 'resync');
    expect(browser.hints).toEqual([]);
  });
});

describe('somebody who loses a right', () => {
  it('is hinted of nothing more from that moment on, whatever is still on its way', async () => {
    const [leaving, staying] = [await connect(member), await connect(owner)];
    // No event reports this. Only the present permissions count.
    await product.database.manager.query('DELETE FROM membership WHERE person_id = $1', [member.id]);
    await write(holder, 'parties');
    await staying.hinted(`conversation ${introductionId}`);
    expect(await nothingMoreFor(leaving, member)).toEqual([]);
  });

  it('loses the stream by leaving a company, and may connect again', async () => {
    const [leaving, staying] = [await connect(member), await connect(owner)];
    await ask(
      member.client,
      `mutation ($id: ID!) { leaveOrganisation(organisationId: $id) { ${problem} } }`,
      { id: organisationId },
    );
    await leaving.ended();
    expect(staying.hasEnded).toBe(false);
    const again = await connect(member, otherUrl, { 'last-event-id': leaving.lastEventId ?? '' });
    await again.until(({ event }) => event === 'resync');
  });

  it('loses the stream with the account, and is refused', async () => {
    const suspended = await connect(holder);
    await product.app.get(PeopleService).suspend(Actor.system, holder.id, { reason: 'Publicité' });
    await suspended.ended();
    expect((await ConnectedBrowser.open(otherUrl, { cookie: holder.cookie })).status).toBe(401);
  });

  it('loses the stream with the session, within seconds, and no other session of theirs', async () => {
    const second = { cookie: await sessionOf(product.app, holder.id) };
    const [first, still] = [await connect(holder), await connect(second)];
    const signOut = await fetch(new URL('/api/auth/sign-out', product.url), {
      method: 'POST',
      headers: { cookie: holder.cookie, origin: product.url, 'content-type': 'application/json' },
      body: '{}',
    });
    expect(signOut.status).toBe(200);
    // Nothing is sent meanwhile.
    await write(owner, 'parties');
    await still.hinted(`conversation ${introductionId}`);
    expect(first.hints).toEqual([]);
    await first.ended();
    expect(still.hasEnded).toBe(false);
  });
});

describe('the stream', () => {
  it('says how long to wait, is kept by nobody, and is passed on at once', async () => {
    const { headers, browser } = await ConnectedBrowser.open(product.url, { cookie: holder.cookie });
    browsers.push(browser);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'text/event-stream; charset=utf-8',
      'cache-control': 'no-store, no-transform',
      'x-accel-buffering': 'no',
      'x-content-type-options': 'nosniff',
      'x-request-id': expect.any(String),
    });
    await browser.until(({ event }) => event === 'hello');
    expect(browser.retry).toBeGreaterThanOrEqual(1_000);
    expect(browser.received).toHaveLength(1);
  });

  it('is refused without a signed-in reader, or with too many streams', async () => {
    for (const cookie of ['', 'passerelle.session_token=x'])
      expect((await ConnectedBrowser.open(otherUrl, { cookie })).status).toBe(401);
    for (let i = 0; i < 10; i++) await connect(holder);
    const refused = await ConnectedBrowser.open(otherUrl, { cookie: holder.cookie });
    expect([refused.status, refused.headers.get('retry-after')]).toEqual([429, '60']);
    browsers[0].close();
    await browsers[0].ended();
    await connect(owner);
  });

  it('is refused to an address that has too many, by the address from the proxy', async () => {
    const limits = other.get(LiveLimits);
    const { ofAddress } = limits;
    limits.ofAddress = 1;
    try {
      await connect(holder, otherUrl, { 'x-forwarded-for': '192.0.2.1' });
      const from = async (address: string): Promise<number> => {
        const opened = await ConnectedBrowser.open(otherUrl, {
          cookie: owner.cookie,
          'x-forwarded-for': address,
        });
        browsers.push(opened.browser);
        return opened.status;
      };
      expect([await from('192.0.2.1'), await from('192.0.2.2')]).toEqual([429, 200]);
    } finally {
      limits.ofAddress = ofAddress;
    }
  });

  it('asks for everything again once the process may have missed something', async () => {
    const browser = await connect(holder);
    await product.database.manager.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name = 'passerelle listener'`,
    );
    await browser.until(({ event }) => event === 'resync');
    await write(owner, 'parties');
    await browser.hinted(`conversation ${introductionId}`);
  });

  it('shows in /health', async () => {
    await connect(holder);
    const health = await (await fetch(`${otherUrl}/health`)).json();
    expect(health).toMatchObject({ live: { streams: 1, hints: 'ok' } });
  });

  it('says that browsers look by themselves where PostgreSQL cannot be listened to', async () => {
    const settings = product.app.get(Settings);
    const pooler = await startTransactionPooler(settings.databaseUrl ?? '');
    const [deaf, url] = await anotherApi({ databaseUrl: pooler.url });
    try {
      deaf.get(LiveLimits).hello = 1;
      const { browser } = await ConnectedBrowser.open(url, { cookie: holder.cookie });
      browsers.push(browser);
      expect(await browser.until(({ event }) => event === 'hello')).toMatchObject({ data: { mode: 'poll' } });
    } finally {
      await deaf.close();
      await pooler.stop();
    }
  });

  it('ends with its process at once, which waits for no browser', async () => {
    const [api, url] = await anotherApi();
    try {
      const browser = await connect(holder, url);
      // Would wait for ten minutes.
      await drainRequests(api, 0, 600_000);
      await browser.ended();
    } finally {
      await api.close();
    }
  });
});
