import { request } from 'node:http';
import { describe, expect, it } from '@jest/globals';
import { SearchDrifts } from '@passerelle/finding';
import { bootProduct } from '@passerelle/harness/product';

// Without a worker, which would measure meanwhile how far the search index is out of step.
const product = bootProduct({ worker: false });

describe('the front door', () => {
  it('greets whoever opens the address in a browser, in their language', async () => {
    const french = await fetch(product.url);
    expect(french.status).toBe(200);
    expect(await french.text()).toContain('Passerelle est en marche');
    const english = await fetch(product.url, { headers: { 'accept-language': 'en-GB' } });
    expect(await english.text()).toContain('Passerelle is up and running');
  });

  it('tells who opens a page of the web application that it is not there yet, and an API client in JSON', async () => {
    const need = `${product.url}/structures/018f0000-0000-7000-8000-000000000000`;
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    const page = await fetch(need, { headers: { accept } });
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain('<h1>Cette page n’existe pas encore</h1>');
    const english = await fetch(need, { headers: { accept, 'accept-language': 'en' } });
    expect(await english.text()).toContain('This page does not exist yet');
    const json = await fetch(need);
    expect([json.status, await json.json()]).toEqual([404, expect.objectContaining({ statusCode: 404 })]);
    expect((await fetch(`${product.url}/besoins`, { method: 'POST' })).status).toBe(404);
  });

  it('says what the address of the API is to whoever opens it in a browser, and answers programs', async () => {
    const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';
    for (const path of ['/graphql', '/graphql?query={__typename}']) {
      const page = await fetch(`${product.url}${path}`, { headers: { accept } });
      expect([page.status, page.headers.get('content-type')]).toEqual([200, 'text/html; charset=utf-8']);
      const html = await page.text();
      expect(html).toContain('<h1>L’API de Passerelle</h1>');
      // The explorer is for those who develop or try the product.
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
    for (const [path, said] of [
      ['connexion', 'Demandez de nouveau à vous connecter'],
      ['verification', 'Connectez-vous avec votre mot de passe'],
      ['mot-de-passe', 'Demandez de nouveau à changer de mot de passe'],
      ['invitation', 'La personne qui vous a envoyé l’invitation'],
      ['profil', 'L’équipe d’OVLT peut vous en envoyer un autre'],
      ['desinscription', 'Suivez celui du dernier message'],
    ]) {
      const gone = await fetch(`${product.url}/lien/${path}?token=zz`);
      expect([path, gone.status]).toEqual([path, 410]);
      expect(await gone.text()).toContain(said);
    }
    const unknown = await fetch(`${product.url}/lien/ailleurs?token=zz`);
    expect(unknown.status).toBe(404);
    expect(await unknown.text()).toContain('Ce lien ne mène nulle part');
  });

  it('says that all is well to those who watch', async () => {
    const health = await fetch(`${product.url}/health`);
    expect([health.status, await health.json()]).toEqual([
      200,
      { status: 'ok', search: { engine: 'postgresql', drift: 'not measured yet' } },
    ]);
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
    expect(await health()).toEqual({ status: 'ok', search: { engine: 'postgresql', drift: 'in step' } });
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
            extensions: { code: 'TOO_MANY_REQUESTS' },
          },
        ],
      },
    ]);
    expect((await ask('198.51.100.8')).status).toBe(200);
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
