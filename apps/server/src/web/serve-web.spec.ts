import { get, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import { describe, expect, it } from '@jest/globals';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ worker: false });
const asBrowser = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

const missing = 'Cette page n’existe pas, ou pas pour ce compte';

const pageOf = async (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${product.url}${path}`, { headers: { ...asBrowser, ...headers }, redirect: 'manual' });

describe('the web application', () => {
  it('is rendered in the reader’s language: the one chosen, or else the browser’s', async () => {
    expect(await (await pageOf('/')).text()).toContain('<html lang="fr">');
    expect(await (await pageOf('/', { 'accept-language': 'en-GB' })).text()).toContain('<html lang="en">');
    const chosen = { 'accept-language': 'en-GB', cookie: 'language=fr; theme=dark' };
    expect(await (await pageOf('/', chosen)).text()).toContain('<html lang="fr" data-theme="dark">');
  });

  it('lets nothing run or be shown that is not its own, and no one keep a page', async () => {
    const { headers } = await pageOf('/');
    const policy = headers.get('content-security-policy');
    expect(policy).toContain("default-src 'none'");
    expect(policy).toContain("require-trusted-types-for 'script'");
    expect(policy).not.toContain('unsafe');
    expect(headers.get('cache-control')).toBe('no-store');
    const html = await (await pageOf('/')).text();
    expect(html).not.toMatch(/ on\w+="| style="|<script(?![^>]*(src=|application\/json))/);
  });

  it('answers 404 with a page to browsers, in JSON to programs, and takes no other method', async () => {
    const page = await pageOf('/rien-ici');
    expect([page.status, page.headers.get('content-type')]).toEqual([404, 'text/html; charset=utf-8']);
    expect(await page.text()).toContain(missing);
    const json = await fetch(`${product.url}/rien-ici`);
    expect([json.status, await json.json()]).toEqual([404, expect.objectContaining({ statusCode: 404 })]);
    expect((await fetch(`${product.url}/rien-ici`, { method: 'POST' })).status).toBe(404);
  });

  it.each([
    '/%',
    '/rien/%C3?a=%',
    '//',
    '///',
    '//:',
    '//ailleurs.example',
    '/\\ailleurs.example',
    '/.//ailleurs.example',
  ])('has no page at %j, and is not taken for another site', async (path) => {
    // `fetch` would normalise the address.
    const answer = await new Promise<IncomingMessage>((resolve, reject) => {
      get(product.url, { path, headers: asBrowser }, resolve).on('error', reject);
    });
    expect([answer.statusCode, await text(answer)]).toEqual([404, expect.stringContaining(missing)]);
  });

  it.each(['', '/contact', '/structure', '/relire'])(
    'shows a browser without script another way to post a need: /besoins/nouveau%s',
    async (step) => {
      const html = await (await pageOf(`/besoins/nouveau${step}`)).text();
      expect(html).toMatch(/<noscript>.*JavaScript.*href="\/aide"/);
    },
  );

  it('sends its files compressed and for good, as each is named by its content', async () => {
    const html = await (await pageOf('/')).text();
    const script = /src="(\/assets\/fr\/main-[^"]+)"/.exec(html)?.[1] ?? '';
    const file = await fetch(`${product.url}${script}`, { headers: { 'accept-encoding': 'br' } });
    expect([file.status, file.headers.get('content-encoding')]).toEqual([200, 'br']);
    expect(file.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
  });

  it('reports to a page of another version that its operations are unknown', async () => {
    const ask = async (body: object): Promise<Response> =>
      fetch(`${product.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
    for (const documentId of [`sha256:${'0'.repeat(64)}`, 'sha256:__proto__', '']) {
      const answer = await ask({ documentId, variables: {} });
      expect(answer.status).toBe(400);
      expect(await answer.json()).toEqual({
        errors: [expect.objectContaining({ extensions: { code: 'UNKNOWN_DOCUMENT' } })],
      });
    }
    expect(await (await ask({ query: '{ __typename }' })).json()).toEqual({ data: { __typename: 'Query' } });
  });

  it('keeps a language and colours that are known, and leads back within the site only', async () => {
    const send = async (fields: Record<string, string>, site = 'same-origin'): Promise<Response> =>
      fetch(`${product.url}/preferences`, {
        method: 'POST',
        headers: { 'sec-fetch-site': site },
        body: new URLSearchParams(fields),
        redirect: 'manual',
      });
    const kept = await send({ language: 'en', theme: 'dark', back: '/aide?a=1' });
    expect([kept.status, kept.headers.get('location')]).toEqual([303, '/aide?a=1']);
    expect(kept.headers.getSetCookie().map((cookie) => cookie.split(';')[0])).toEqual([
      'language=en',
      'theme=dark',
    ]);
    const refused = await send({ language: 'xx', theme: '<b>', back: '//mal.example' });
    expect([refused.headers.get('location'), refused.headers.getSetCookie()]).toEqual(['/', []]);
    const foreign = await send({ theme: 'dark' }, 'cross-site');
    expect([foreign.status, foreign.headers.getSetCookie()]).toEqual([303, []]);
    const search = `/besoins?${'sujet=0198f2b4-6c1e-7d4a-9f3b-2a1c5e7d9b10&'.repeat(30)}`;
    expect((await send({ language: 'en', back: search })).headers.get('location')).toBe(search);
  });
});
