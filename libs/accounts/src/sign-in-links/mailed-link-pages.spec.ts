import { beforeEach, describe, expect, it } from '@jest/globals';
import { testDatabase } from '@passerelle/harness';
import { renderLinkPage } from '@passerelle/links';
import { pressLink } from '@passerelle/links/testing';
import { accountsServer, PUBLIC_URL } from '../../testing/accounts-server.js';
import { authenticationOver } from '../../testing/authentication-over-http.js';
import { aPerson } from '../../testing/index.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';
let number = 0;
let email: string;

beforeEach(() => {
  number += 1;
  email = `somebody${number}@example.org`;
});

const { post, linkTo, open } = authenticationOver(server);

describe('a page behind a mailed link', () => {
  it('gives its secret away to nobody', async () => {
    await post('/sign-in/magic-link', { email });
    const page = await open(linkTo(email));
    expect(Object.fromEntries(page.headers)).toMatchObject({
      'content-security-policy': expect.stringMatching(
        /^default-src 'none'; style-src 'sha256-[^']+'; .*form-action 'self'/,
      ),
      'referrer-policy': 'strict-origin',
      'x-robots-tag': 'noindex, nofollow',
      'cache-control': 'no-store',
    });
    const html = await page.text();
    expect(html.match(/<button class="action"/g)).toHaveLength(1);
    expect(html).not.toMatch(/<script|https?:/);
  });

  it('speaks the language of the browser', async () => {
    await post('/sign-in/magic-link', { email });
    expect(await (await open(linkTo(email), { 'accept-language': 'en' })).text()).toContain(
      '<html lang="en">',
    );
  });

  it('writes what it is given as text', () => {
    const html = renderLinkPage(
      {
        title: '<i>',
        paragraphs: ['<script>'],
        form: { action: '/', secret: '"><script>', fields: [], button: '&' },
      },
      'fr',
    );
    expect(html).not.toMatch(/<script|<i>/);
    expect(html).toContain('&quot;&gt;&lt;script&gt;');
  });

  it('acts for its own button only', async () => {
    await aPerson(given.database, { email });
    await post('/sign-in/magic-link', { email });
    const link = linkTo(email);
    const press = (headers: Record<string, string>) =>
      fetch(`${server.url}/lien/connexion`, {
        method: 'POST',
        headers,
        body: new URLSearchParams({ token: new URL(link).searchParams.get('token') ?? '', accord: '1' }),
      });
    const foreign = [
      {},
      { origin: 'https://ailleurs.test' },
      { origin: 'null' },
      { origin: PUBLIC_URL, 'sec-fetch-site': 'cross-site' },
      { origin: 'null', 'sec-fetch-site': 'same-site' },
    ];
    for (const headers of foreign) expect((await press(headers as Record<string, string>)).status).toBe(403);
    expect((await press({ origin: 'null', 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await press({ origin: PUBLIC_URL })).status).toBe(410);
  });

  it('answers with a page whatever the secret is', async () => {
    for (const path of ['connexion', 'mot-de-passe', 'invitation', 'verification']) {
      for (const token of ['', 'x', '%00', 'a'.repeat(5_000)]) {
        expect([path, token, (await open(`${PUBLIC_URL}/lien/${path}?token=${token}`)).status]).toEqual([
          path,
          token,
          410,
        ]);
        expect(
          (await pressLink(server.url, `${PUBLIC_URL}/lien/${path}?token=${token}`, { password: PASSWORD }))
            .status,
        ).toBe(410);
      }
    }
    expect((await open(`${PUBLIC_URL}/lien/ailleurs?token=x`)).status).toBe(404);
  });
});
