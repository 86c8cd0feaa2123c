import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import Fastify, { type FastifyInstance } from 'fastify';
import { mountGraphqlPage } from './graphql-page.js';

const accept = 'text/html,application/xhtml+xml,*/*;q=0.8';

describe('the explorer of the API', () => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = Fastify();
    await mountGraphqlPage(server, { withExplorer: true });
  });
  afterAll(() => server.close());

  it('is what a browser shows, and fetches everything from here', async () => {
    const page = await server.inject({ url: '/graphql', headers: { accept } });
    expect([page.statusCode, page.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
    expect(page.body).toContain('<base href="/graphql/explorer/"');
    expect(page.headers['content-security-policy']).toContain("script-src 'self';");
    const fetched = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url ?? '');
    expect(fetched).toEqual(
      expect.arrayContaining(['main.js', 'styles.css', 'passerelle.css', 'passerelle.fr.js']),
    );
    for (const url of fetched) {
      const { origin, pathname } = new URL(url, 'http://localhost/graphql/explorer/');
      expect(origin).toBe('http://localhost');
      if (pathname === '/graphql/explorer/') continue;
      const { statusCode, headers } = await server.inject(pathname);
      expect([pathname, statusCode]).toEqual([pathname, 200]);
      expect(headers['content-type']).not.toContain('octet-stream');
    }
  });

  it('has no script in the page itself, and asks the API of this server, in the language of its reader', async () => {
    const headers = { accept, 'accept-language': 'en' };
    const { body } = await server.inject({ url: '/graphql', headers });
    expect(body).not.toMatch(/<script(?![^>]* src=)/);
    expect(body).toContain('src="passerelle.en.js"');
    const options = await server.inject('/graphql/explorer/passerelle.fr.js');
    expect(options.body).toContain('fr-FR');
    expect(options.body).toContain('endpointURL: `/graphql`');
    expect(options.headers['content-type']).toBe('text/javascript; charset=utf-8');
  });

  it('gives away no other file, and is not there for programs', async () => {
    for (const url of ['/graphql/explorer/../package.json', '/graphql/explorer/%2e%2e/index.js', '/graphql'])
      expect((await server.inject(url)).statusCode).toBe(404);
  });
});
