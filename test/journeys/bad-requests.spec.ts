import { beforeAll, describe, expect, it } from '@jest/globals';
import { SearchIndexUpdater } from '@passerelle/finding';
import { aCompany, type Company } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { writesNothing } from './writes-nothing.js';

const product = bootProduct();
let company: Company;
beforeAll(async () => {
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  // It creates its tables when the product starts, at any time.
  await product.app.get(SearchIndexUpdater).rebuild();
  await product.settled();
});
writesNothing(product, () => company);

describe('a request that asks for too much', () => {
  it('in lists within lists, in two kilobytes from anybody, learns how many fields it may ask for', async () => {
    const kin = '{ narrower { broader '.repeat(4);
    const tag = `tag(reference: "theme:mobilite") ${kin} { id label } ${'} '.repeat(8)}`;
    const tags = Array.from({ length: 20 }, (_, i) => `t${i}: ${tag}`).join(' ');
    expect(await product.anybody().query(`{ ${tags} }`)).toMatchObject({
      status: 400,
      errors: [{ message: expect.stringMatching(/may return \d+ fields; at most 20000/) }],
    });
  });

  it('30 levels deep learns how deep it may go', async () => {
    const deep = `{ tag(reference: "theme:mobilite") ${'{ broader '.repeat(28)} { label } ${'}'.repeat(28)} }`;
    expect(await company.member.query(deep)).toMatchObject({
      status: 400,
      errors: [{ message: 'This query is nested 30 levels deep; at most 10 are allowed.' }],
    });
  });

  it('under many aliases learns how many it may have', async () => {
    const aliased = (count: number): string =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect(await company.member.query(aliased(31))).toMatchObject({
      status: 400,
      errors: [{ message: 'This query has 31 aliases; at most 30 are allowed.' }],
    });
    const { status, errors } = await company.member.query(aliased(1_000));
    expect(status).toBe(400);
    expect(errors).toMatchObject([{ message: expect.stringContaining('2000 tokens') }]);
  });

  it('in long pages learns how many fields it may ask for', async () => {
    const page =
      'tags(first: 100) { nodes { id reference label labelFr labelEn facet retired synonyms synonymsFr synonymsEn } }';
    const pages = `{ ${Array.from({ length: 20 }, (_, i) => `p${i}: ${page}`).join(' ')} }`;
    expect(await company.member.query(pages)).toMatchObject({
      status: 400,
      errors: [{ message: 'This query may return 22020 fields; at most 20000 are allowed.' }],
    });
  });
});

describe('a body that is no request', () => {
  const post = (
    path: string,
    body: string | Uint8Array<ArrayBuffer>,
    type = 'application/json',
  ): Promise<Response> =>
    fetch(`${product.url}${path}`, { method: 'POST', headers: { 'content-type': type }, body });

  it('of 20 MB learns how large it may be', async () => {
    const query = JSON.stringify({ query: '{ __typename }', variables: { padding: 'x'.repeat(20_000_000) } });
    const answer = await post('/graphql', query);
    expect(answer.status).toBe(413);
    expect(await answer.json()).toMatchObject({
      errors: [{ message: 'This request is too large; at most 1048576 bytes are allowed.' }],
    });
    for (const path of ['/api/auth/sign-up/email', '/api/auth/sign-in/email']) {
      expect((await post(path, query)).status).toBe(413);
    }
    const form = `token=${'x'.repeat(20_000_000)}`;
    expect((await post('/lien/invitation', form, 'application/x-www-form-urlencoded')).status).toBe(413);
  });

  it.each([
    ['nothing', ''],
    ['broken JSON', '{"query": "{ me { id } }"'],
    ['broken UTF-8', new Uint8Array([0x7b, 0x22, 0xc3, 0x28, 0x22])],
    ['a list', '[{"query":"{ __typename }"},{"query":"{ __typename }"}]'],
    ['a number', '12'],
    ['no query', '{"variables":{}}'],
    ['a query that does not end', '{"query":"{ me { id "}'],
    ['a query of something else', '{"query":{"toString":"x"}}'],
    ['variables of another kind', '{"query":"{ __typename }","variables":"x"}'],
    ['a polluting key', '{"query":"{ __typename }","__proto__":{"admin":true}}'],
  ])('but %s is refused', async (_what, body) => {
    const answer = await post('/graphql', body);
    expect(answer.status).toBe(400);
    const { errors } = (await answer.json()) as { errors: unknown[] };
    expect(errors).toMatchObject([
      { message: expect.stringMatching(/\S/), extensions: { code: 'BAD_REQUEST' } },
    ]);
  });

  it.each(['/graphql', '/api/auth/sign-up/email', '/api/auth/sign-in/email', '/api/auth/sign-in/magic-link'])(
    'but lists within lists without end are refused: %s',
    async (path) => {
      const plain = {
        query: '{ __typename }',
        variables: {},
        email: 'zoe@ailleurs.example',
        name: 'Zoé',
        password: 'du pain et des roses',
      };
      for (const [open, close] of [
        ['[', ']'],
        ['{"a":', '}'],
      ] as const) {
        const deep = `${open.repeat(1_500)}1${close.repeat(1_500)}`;
        const bodies = Object.keys(plain).map((key) =>
          JSON.stringify({ ...plain, [key]: 'deep' }).replace('"deep"', deep),
        );
        for (const body of [deep, ...bodies, `{"query":"{ __typename }","extensions":${deep}}`])
          expect([path, (await post(path, body)).status]).toEqual([path, 400]);
      }
    },
  );

  it('but a form, which another site could have a browser send, is refused', async () => {
    const answer = await post('/graphql', 'query={ me { id } }', 'application/x-www-form-urlencoded');
    expect([400, 415]).toContain(answer.status);
    expect((await fetch(`${product.url}/graphql?query={__typename}`)).status).toBe(400);
  });

  it.each([
    ['U+0000 in a name', { email: 'zoe@ailleurs.example', name: 'Zo\0é', password: 'du pain et des roses' }],
    [
      'U+0000 in an address',
      { email: 'zoe\0@ailleurs.example', name: 'Zoé', password: 'du pain et des roses' },
    ],
    ['too short a password', { email: 'zoe@ailleurs.example', name: 'Zoé', password: 'court' }],
    [
      'an address that is a list',
      { email: ['zoe@ailleurs.example'], name: 'Zoé', password: 'du pain et des roses' },
    ],
  ])('with %s makes no account', async (_what, body) => {
    const answer = await post('/api/auth/sign-up/email', JSON.stringify(body));
    expect(answer.status).toBe(400);
    expect(await answer.json()).toMatchObject({ code: expect.stringMatching(/\S/) });
    expect(product.mailbox.messages()).toEqual([]);
  });

  it('with a secret that nobody gave opens nothing', async () => {
    for (const page of ['invitation', 'profil', 'connexion', 'mot-de-passe', 'desinscription']) {
      for (const token of ['', '%00', 'x'.repeat(5_000), '..%2f..']) {
        const link = `${product.url}/lien/${page}?token=${token}`;
        expect((await fetch(link)).status).toBe(410);
      }
    }
    expect((await fetch(`${product.url}/lien/ailleurs?token=x`)).status).toBe(404);
  });
});
