import { once } from 'node:events';
import { type IncomingMessage, request } from 'node:http';
import { connect } from 'node:net';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { sessionOf } from '@passerelle/accounts/testing';
import { Settings } from '@passerelle/config';
import { newId, OutboxEvent } from '@passerelle/database';
import { ReadSearchAhead, SearchDrifts } from '@passerelle/finding';
import { bootProduct } from '@passerelle/harness/product';
import { EncoderStates } from '@passerelle/matching';
import { encodeWith } from '@passerelle/matching/testing';
import { SpecTextEncoder } from '@passerelle/meaning/testing';
import { serveHealth } from '../serve-health.js';

// Without a worker, which would measure the drift of the search index meanwhile.
const product = bootProduct({ worker: false });

/** The raw answer to a request, including headers. */
async function rawAnswer(...lines: string[]): Promise<string> {
  const socket = connect({ port: Number(new URL(product.url).port), host: '127.0.0.1' });
  socket.write(`${lines.join('\r\n')}\r\n\r\n`);
  return text(socket);
}

describe('the front door', () => {
  it('shows a reader with a browser the address of the API, and answers programs', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/graphql', '/graphql?query={__typename}']) {
      const page = await fetch(`${product.url}${path}`, { headers: { accept } });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const html = await page.text();
      expect(html).toContain('<h1>L’API de Passerelle</h1>');
      // The explorer is for people who develop or try the product.
      expect(html).not.toContain('<script');
    }
    const english = await fetch(`${product.url}/graphql`, { headers: { accept, 'accept-language': 'en' } });
    expect(await english.text()).toContain('The API of Passerelle');
    expect((await fetch(`${product.url}/graphql/explorer/main.js`)).status).toBe(404);
    const headers = { 'content-type': 'application/json', accept: 'application/json' };
    const read = await fetch(`${product.url}/graphql?query={__typename}`, { headers });
    expect(await read.json()).toEqual({ data: { __typename: 'Query' } });
    const written = { method: 'POST', headers: { ...headers, accept }, body: '{"query":"{__typename}"}' };
    expect((await fetch(`${product.url}/graphql`, written)).headers.get('content-type')).toContain('json');
  });

  it('says where a link that is not good any more can be had again', async () => {
    for (const [path, words] of [
      ['connexion', 'demandez un nouveau message'],
      ['verification', 'Connectez-vous avec votre mot de passe'],
      ['mot-de-passe', 'Demandez de nouveau à changer de mot de passe'],
      ['invitation', 'La personne qui vous a envoyé l’invitation'],
      ['profil', 'L’équipe d’OVLT peut vous en envoyer un autre'],
      ['desinscription', 'Ouvrez celui du dernier message'],
    ]) {
      const gone = await fetch(`${product.url}/lien/${path}?token=zz`);
      expect([path, gone.status]).toEqual([path, 410]);
      expect(await gone.text()).toContain(words);
    }
    const unknown = await fetch(`${product.url}/lien/ailleurs?token=zz`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Ce lien ne mène nulle part');
  });

  it('lets nobody keep what the API answers, whatever it is', async () => {
    const post = (path: string, body: string) =>
      fetch(`${product.url}${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body,
      });
    const answers = await Promise.all([
      post('/graphql', '{"query":"{ __typename }"}'),
      post('/graphql', '{"query":"{ me { id } }"}'),
      post('/graphql', '{"query":"{ nope }"}'),
      post('/graphql', '{'),
      post('/graphql', `"${'x'.repeat(2_000_000)}"`),
      fetch(`${product.url}/graphql`),
      fetch(`${product.url}/graphql?query={__typename}`, { headers: { 'apollo-require-preflight': 'yes' } }),
      fetch(`${product.url}/%67raphql?query={__typename}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      }),
      post('/api/auth/sign-in/email', '{"email":"zoe@aide.example","password":"pas le bon du tout"}'),
      fetch(`${product.url}/api/auth/nowhere`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual([200, 200, 400, 400, 413, 400, 200, 200, 401, 404]);
    for (const { headers } of answers) expect(headers.get('cache-control')).toBe('no-store');
  });

  it('lets nothing run in what is no page, and asks browsers for https for a year', async () => {
    for (const path of ['/health', '/graphql?query={__typename}', '/api/auth/nowhere', '/health/live']) {
      const { headers } = await fetch(`${product.url}${path}`, {
        headers: { 'apollo-require-preflight': 'yes' },
      });
      expect([path, Object.fromEntries(headers)]).toEqual([
        path,
        expect.objectContaining({
          'content-security-policy': "default-src 'none';base-uri 'none';frame-ancestors 'none'",
          'strict-transport-security': 'max-age=31536000; includeSubDomains',
          'x-content-type-options': 'nosniff',
          'referrer-policy': 'no-referrer',
        }),
      ]);
    }
  });

  it('says that all is well to those who watch', async () => {
    const health = await fetch(`${product.url}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      {
        status: 'ok',
        live: { streams: 0, hints: 'nobody listens' },
        deliveries: { oldestUntriedSeconds: null, neverEnded: [] },
        search: { engine: 'postgresql', drift: 'not measured yet' },
        meaning: { encoder: 'off' },
        backup: { ageHours: null, state: 'none' },
        mailsHeldSince: null,
      },
    ]);
  });

  it('says how the text encoder of the workers fares, how many texts lack a vector, and not to strangers why', async () => {
    const health = async (): Promise<unknown> => (await fetch(`${product.url}/health`)).json();
    const restore = encodeWith(product.app, new SpecTextEncoder());
    const states = product.app.get(EncoderStates);
    expect(await health()).toMatchObject({ status: 'ok', meaning: { encoder: 'not seen of late' } });
    await states.say({ problem: null, needsLacking: 2, solversLacking: 3_000 });
    const missing = { needs: 2, solvers: 3_000 };
    expect(await health()).toMatchObject({ status: 'ok', meaning: { encoder: 'ok', lacking: missing } });
    await states.say({ problem: '/srv/model.bin is cut', needsLacking: 2, solversLacking: 3_000 });
    const answer = await fetch(`${product.url}/health`);
    const body = await answer.text();
    expect([answer.status, JSON.parse(body)]).toMatchObject([
      200,
      { status: 'text encoder unavailable', meaning: { encoder: 'unavailable', lacking: missing } },
    ]);
    expect(body).not.toContain('srv');
    await product.database.manager.query(
      `UPDATE encoder_state SET seen_at = seen_at - interval '11 minutes'`,
    );
    expect(await health()).toMatchObject({ status: 'ok', meaning: { encoder: 'not seen of late' } });
    restore();
  });

  it('says that what follows from changes is late, while nobody has tried it for more than five minutes', async () => {
    const health = async (): Promise<unknown> => (await fetch(`${product.url}/health`)).json();
    const [id, subjectId] = [newId(), newId()];
    const event = {
      id,
      name: 'NeedClosed',
      subjectId,
      data: { needId: subjectId },
      actorId: null,
      reason: null,
    };
    const aged = async (minutes: number): Promise<unknown> => {
      const recordedAt = new Date(product.clock.now().getTime() - minutes * 60_000);
      await product.database.manager.upsert(OutboxEvent, { ...event, recordedAt, dispatchedAt: null }, [
        'id',
      ]);
      return health();
    };
    expect(await aged(5)).toMatchObject({ status: 'ok', deliveries: { oldestUntriedSeconds: 300 } });
    expect(await aged(6)).toMatchObject({
      status: 'deliveries late',
      deliveries: { oldestUntriedSeconds: 360 },
    });
    await product.database.manager.delete(OutboxEvent, { id });
    expect(await health()).toMatchObject({ status: 'ok', deliveries: { oldestUntriedSeconds: null } });
  });

  it('does not say how far the search index is out of step before that was measured', async () => {
    const admin = await product.as('aurore@ovlt.example', 'admin');
    const { data } = await admin.query('{ searchDrift { collection measuredAt expected missing alarming } }');
    expect(data).toEqual({
      searchDrift: ['needs', 'solvers', 'ideas'].map((collection) => ({
        collection,
        measuredAt: null,
        expected: null,
        missing: null,
        alarming: null,
      })),
    });
  });

  it('says that the search index was out of step, until it is measured again', async () => {
    const health = async (): Promise<unknown> => (await fetch(`${product.url}/health`)).json();
    await product.database.manager.query(
      `INSERT INTO search_drift (collection, measured_at, expected, missing, stale, left_over)
       VALUES ('needs', now(), 1000, 8, 4, 0) ON CONFLICT (collection) DO UPDATE SET missing = 8, stale = 4`,
    );
    expect(await health()).toMatchObject({
      status: 'search index out of step',
      search: { drift: 'out of step' },
    });
    const admin = await product.as('aurore@ovlt.example', 'admin');
    const { data } = await admin.query('{ searchDrift { collection missing stale leftOver alarming } }');
    expect(data).toMatchObject({
      searchDrift: expect.arrayContaining([
        { collection: 'needs', missing: 8, stale: 4, leftOver: 0, alarming: true },
      ]),
    });
    await product.app.get(SearchDrifts).measure();
    expect(await health()).toMatchObject({
      status: 'ok',
      search: { engine: 'postgresql', drift: 'in step' },
    });
  });

  it('says the same as to machines while a migration has not run', async () => {
    const { manager } = product.database;
    const [last] = await manager.query<[{ name: string }]>(
      'SELECT name FROM migration ORDER BY timestamp DESC LIMIT 1',
    );
    await manager.query(`UPDATE migration SET name = 'gone' WHERE name = $1`, [last.name]);
    const answers = await Promise.all(
      ['/health', '/health/ready'].map(async (path) => {
        const answer = await fetch(product.url + path);
        return [answer.status, await answer.json()];
      }),
    );
    await manager.query(`UPDATE migration SET name = $1 WHERE name = 'gone'`, [last.name]);
    const unfit = { status: 'schema does not fit' };
    expect(answers).toEqual([
      [503, unfit],
      [503, unfit],
    ]);
    expect((await fetch(`${product.url}/health`)).status).toBe(200);
  });

  it('shows machines whether it is alive and ready, and needs no Host from them', async () => {
    const ready = await fetch(`${product.url}/health/ready`);
    expect([ready.status, await ready.json(), ready.headers.get('cache-control')]).toEqual([
      200,
      { status: 'ok' },
      'no-store',
    ]);
    // HAProxy's checks are of HTTP/1.0, and Kubernetes' may have no Host either.
    expect(await rawAnswer('GET /health/ready HTTP/1.0')).toMatch(/^HTTP\/1\.1 200 OK/);
    expect(await rawAnswer('GET /health/live?by=proxy HTTP/1.1', 'Connection: close')).toMatch(
      /^HTTP\/1\.1 200 OK/,
    );
    expect(await rawAnswer('GET / HTTP/1.1', 'Connection: close')).toMatch(/^HTTP\/1\.1 400 /);
  });

  it('shows them the same of a worker, on a separate port', async () => {
    const settings = Object.assign(new Settings(), { healthPort: 0, host: '127.0.0.1' });
    const health = await serveHealth(product.app, settings);
    const ask = async (path: string): Promise<[number, unknown]> => {
      const answer = await fetch(`http://127.0.0.1:${health?.port}${path}`);
      return [answer.status, await answer.json()];
    };
    expect(await ask('/health/live')).toEqual([200, { status: 'ok' }]);
    expect(await ask('/health/ready?x')).toEqual([200, { status: 'ok' }]);
    expect(await ask('/graphql')).toEqual([404, { status: 'not found' }]);
    await expect(
      serveHealth(product.app, Object.assign(settings, { healthPort: health?.port })),
    ).rejects.toThrow(/^Le port \d+ est pris par un autre programme\. .* HEALTH_PORT=\d+\.$/);
    await health?.close();
    expect(
      await serveHealth(product.app, Object.assign(settings, { healthPort: undefined })),
    ).toBeUndefined();
  });

  it('is not ready while the index of search is being read, or a migration is missing', async () => {
    const ready = async (): Promise<unknown> => (await fetch(`${product.url}/health/ready`)).json();
    const ahead = product.app.get(ReadSearchAhead, { strict: false });
    const { reading } = await product.database.dataSource.transaction(async (manager) => {
      await manager.query('LOCK TABLE search_collection IN ACCESS EXCLUSIVE MODE');
      ahead.onApplicationBootstrap();
      expect(await ready()).toEqual({ status: 'search index not read yet' });
      await manager.query('UPDATE migration SET name = reverse(name)');
      return { reading: ahead.read };
    });
    await reading;
    expect(await ready()).toEqual({ status: 'schema does not fit' });
    await product.database.manager.query('UPDATE migration SET name = reverse(name)');
    expect(await ready()).toEqual({ status: 'ok' });
  });

  it('names each request, and keeps the name with what the request leads to', async () => {
    const zoe = await product.as('zoe@startup.example');
    expect((await zoe.query('{ me { name } }')).status).toBe(200);
    const named = await fetch(product.url, { headers: { 'x-request-id': 'proxy:4711' } });
    expect(named.headers.get('x-request-id')).toBe('proxy:4711');
    for (const strange of ['a b', '"', 'x'.repeat(65)]) {
      const given = (await fetch(product.url, { headers: { 'x-request-id': strange } })).headers.get(
        'x-request-id',
      );
      expect(given).toMatch(/^[\da-f-]{36}$/);
    }
    // With a body, whose last packet starts the rest.
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: 'zoe@startup.example' });
    const asked = request(`${product.url}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        cookie: await sessionOf(product.app, id),
        'x-request-id': 'proxy:4712',
      },
    });
    const begun = once(product.app.getHttpServer(), 'request');
    asked.flushHeaders();
    await begun;
    asked.end(
      JSON.stringify({
        query:
          'mutation { createOrganisation(input: { name: "Aide du Loiret", kind: service_company }) { __typename } }',
      }),
    );
    const [answer] = (await once(asked, 'response')) as [IncomingMessage];
    expect(JSON.parse(await text(answer))).toEqual({
      data: { createOrganisation: { __typename: 'Organisation' } },
    });
    const events = await product.database.manager.query('SELECT name FROM event WHERE request_id = $1', [
      'proxy:4712',
    ]);
    expect(events).toEqual([{ name: expect.stringContaining('Organisation') }]);
  });

  it('is shut for a client that asks too often, at every address, and for no other', async () => {
    const ask = (client: string, path = '/health'): Promise<Response> =>
      fetch(`${product.url}${path}`, { headers: { 'x-forwarded-for': client, 'accept-language': 'en' } });
    for (let i = 0; i < 1_200; i++) await (await ask('198.51.100.7')).text();
    expect((await ask('198.51.100.7')).status).toBe(429);
    const refused = await ask('198.51.100.7', '/graphql?query={__typename}');
    expect([refused.status, Number(refused.headers.get('retry-after')) > 0, await refused.json()]).toEqual([
      429,
      true,
      {
        errors: [
          {
            message: 'Too many requests come from your connection. Try again in a minute.',
            extensions: { code: 'TOO_MANY_REQUESTS', retryAfterSeconds: expect.any(Number) },
          },
        ],
      },
    ]);
    expect((await ask('198.51.100.8')).status).toBe(200);
    // A proxy that TRUST_PROXY does not name is counted for all its clients, but must not find every API unavailable.
    for (const path of ['/health/live', '/health/ready'])
      expect((await ask('198.51.100.7', path)).status).toBe(200);
    expect((await fetch(`${product.url}/health`)).status).toBe(200);
  });

  it('is shut for a request whose Host makes no address', async () => {
    const { port } = new URL(product.url);
    const answers = ['/graphql', '/api/auth/sign-out', '/lien/connexion', '/'].map(
      (path) =>
        new Promise((resolve, reject) => {
          const headers = { host: '[', 'content-type': 'application/json' };
          request({ port, path, method: 'POST', headers }, (answer) => {
            answer.resume();
            resolve([path, answer.statusCode]);
          })
            .on('error', reject)
            .end('{}');
        }),
    );
    expect(await Promise.all(answers)).toEqual([
      ['/graphql', 400],
      ['/api/auth/sign-out', 400],
      ['/lien/connexion', 400],
      ['/', 400],
    ]);
  });
});
