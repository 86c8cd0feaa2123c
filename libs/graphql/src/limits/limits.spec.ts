import { describe, expect, it } from '@jest/globals';
import { buildClientSchema, getIntrospectionQuery, type IntrospectionQuery } from 'graphql';
import { graphqlClient } from '../../testing/index.js';
import { bad, batches, logged, toolsServer } from '../../testing/tools-server.js';

const tools = toolsServer();
const { ask, post } = tools;
const nested = (levels: number) =>
  `{ tools(first: 1) { nodes ${'{ spare '.repeat(levels - 3)}{ id }${' }'.repeat(levels - 2)} }`;

describe('limits of an operation', () => {
  it('lets through what a page asks for, and the introspection of the whole schema', async () => {
    expect(await ask(nested(10))).toMatchObject({ status: 200, data: { tools: {} } });
    const { data } = await graphqlClient(tools.url).query<IntrospectionQuery>(getIntrospectionQuery());
    expect(data && buildClientSchema(data).getType('Tool')).toBeDefined();
  });

  it('refuses a query nested 30 levels deep', async () => {
    expect(await ask(nested(30))).toEqual({
      status: 400,
      errors: bad('This query is nested 30 levels deep; at most 10 are allowed.'),
    });
    expect(batches).toEqual([]);
  });

  it('sees through fragments', async () => {
    const parts = Array.from({ length: 9 }, (_, i) => `fragment F${i} on Tool { similar { ...F${i + 1} } }`);
    const document = `{ tools { nodes { ...F0 } } } ${parts.join(' ')} fragment F9 on Tool { ... on Tool { id } }`;
    expect((await ask(document)).errors).toEqual(
      bad('This query is nested 12 levels deep; at most 10 are allowed.'),
    );
  });

  it('refuses 1 000 aliases by its tokens and 31 by their number', async () => {
    const aliases = (count: number) =>
      `{ ${Array.from({ length: count }, (_, i) => `a${i}: __typename`).join(' ')} }`;
    expect((await ask(aliases(1000))).errors).toEqual([
      expect.objectContaining({
        message: expect.stringContaining('2000 tokens'),
        extensions: { code: 'BAD_REQUEST' },
      }),
    ]);
    expect((await ask(aliases(31))).errors).toEqual(
      bad('This query has 31 aliases; at most 30 are allowed.'),
    );
  });

  it('refuses what says the same again and again', async () => {
    expect(await ask(`{ ${'tools { nodes { similar { id } } } '.repeat(150)} }`)).toEqual({
      status: 400,
      errors: bad('This document selects the same fields too often; at most 2000 pairs are allowed.'),
    });
  });

  it('refuses too many root fields and too many directives', async () => {
    expect((await ask(`{ ${'__typename '.repeat(21)} }`)).errors).toEqual(
      bad('This query asks for 21 root fields; at most 20 are allowed.'),
    );
    const fields = Array.from({ length: 16 }, () => '... @include(if: true) { __typename @skip(if: false) }');
    expect((await ask(`{ ${fields.join(' ')} }`)).errors).toEqual(
      bad('This query has 32 directives; at most 30 are allowed.'),
    );
  });

  it('counts what is under a list as often as the list is long, by its variables too', async () => {
    const under = [
      'similar { similar { similar { id } } }',
      'again: similar { similar { id name } }',
      'more: similar { id name spare { id } }',
      'id name spare { id } a: id b: id c: id',
    ];
    const document = `query ($n: Int!) { tools(first: $n) { nodes { ${under.join(' ')} } } }`;
    expect(await ask(document, { n: 80 })).toMatchObject({ status: 200 });
    expect((await ask(document, { n: 100 })).errors).toEqual(
      bad('This query may return 24101 fields; at most 20000 are allowed.'),
    );
    const assumed = document.replace('$n: Int!', '$n: Int! = 100');
    expect((await ask(assumed)).errors).toEqual(
      bad('This query may return 24101 fields; at most 20000 are allowed.'),
    );
    expect(await ask(assumed, { n: 80 })).toMatchObject({ status: 200 });
  });

  it('counts a list that says no length as five, wherever it is', async () => {
    const lists = (levels: number) =>
      `{ tools(first: 1) { nodes { ${'similar { spare { '.repeat(levels)}id${' } }'.repeat(levels)} } } }`;
    expect(await ask(lists(3))).toMatchObject({ status: 200 });
    const fragments = '{ tools(first: 80) { ...A } } fragment A on ToolConnection { nodes { ...B } }';
    expect(
      (await ask(`${fragments} fragment B on Tool { similar { similar { similar { id name } } } }`)).errors,
    ).toEqual(bad('This query may return 22561 fields; at most 20000 are allowed.'));
  });

  it('lets the schema be read whole once an operation', async () => {
    const whole = getIntrospectionQuery({
      descriptions: true,
      inputValueDeprecation: true,
      specifiedByUrl: true,
    });
    expect(await ask(whole)).toMatchObject({ status: 200 });
    const twice = await ask(
      whole.replace(
        '__schema',
        '__schema { queryType { name } } again: __schema { types { ...FullType } } more: __schema',
      ),
    );
    expect(twice.errors).toEqual([
      expect.objectContaining({ message: expect.stringMatching(/may return \d+ fields/) }),
    ]);
  });

  it('answers 400 to an operation that the document does not have', async () => {
    const response = await post(JSON.stringify({ query: 'query A { who }', operationName: 'B' }));
    expect([response.status, await response.json()]).toEqual([
      400,
      { errors: bad('Unknown operation named "B".') },
    ]);
  });

  it('refuses a body of 20 MB before reading it through', async () => {
    const response = await post(JSON.stringify({ query: `{ who } #${'x'.repeat(20 * 1024 * 1024)}` }));
    expect([response.status, await response.json()]).toEqual([
      413,
      { errors: bad('This request is too large; at most 1048576 bytes are allowed.') },
    ]);
    expect(logged).toEqual([]);
  });

  it('refuses what is not JSON, several operations in one request, and what a foreign page could send', async () => {
    const answers = [
      await post('{'),
      await post(JSON.stringify([{ query: '{ who }' }, { query: '{ who }' }])),
      await post(JSON.stringify({ query: '{ who }' }), { 'content-type': 'text/plain' }),
      await fetch(`${tools.url}/graphql?query={who}`),
    ];
    for (const answer of answers) {
      expect(answer.status).toBeGreaterThanOrEqual(400);
      expect(answer.status).toBeLessThan(500);
      expect(await answer.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_REQUEST' } }] });
    }
  });

  it('shows no page to a browser', async () => {
    const response = await fetch(`${tools.url}/graphql`, { headers: { accept: 'text/html' } });
    expect(response.headers.get('content-type')).not.toContain('text/html');
  });
});
