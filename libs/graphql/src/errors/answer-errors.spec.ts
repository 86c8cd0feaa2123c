import { describe, expect, it } from '@jest/globals';
import { bad, logged, toolsServer } from '../../testing/tools-server.js';

const tools = toolsServer();
const { ask } = tools;

describe('problems', () => {
  const rename = (name: string, language = 'fr') =>
    ask(
      `mutation ($name: String!) { renameTool(name: $name) {
        __typename
        ... on Tool { name }
        ... on Problem { message }
        ... on InvalidInput { fields { field rule message } }
        ... on IllegalTransition { from to }
      } }`,
      { name },
      { language },
    );

  it('become members of the union that expects them', async () => {
    expect(await rename(' saw  blade ')).toEqual({
      status: 200,
      data: { renameTool: { __typename: 'Tool', name: 'saw blade' } },
    });
    expect(await rename('hammer', 'en')).toEqual({
      status: 200,
      data: {
        renameTool: {
          __typename: 'IllegalTransition',
          message: 'It is a hammer already.',
          from: 'hammer',
          to: 'hammer',
        },
      },
    });
    const message = 'No more than 10 characters.';
    expect((await rename('a hammer too long', 'en')).data?.['renameTool']).toEqual({
      __typename: 'InvalidInput',
      message: `name — ${message}`,
      fields: [{ field: 'name', rule: 'too_big', message }],
    });
    expect(logged).toEqual([]);
  });

  it('that say the same in each language are read in the reader’s', async () => {
    for (const [language, taken, inOneLine] of [
      ['fr', 'Ce nom est pris.', 'first — Trop. Suite — Où ?'],
      ['en', 'This name is taken.', 'first — Too many. Next — Where?'],
    ] as const) {
      expect((await rename('pliers', language)).data?.['renameTool']).toEqual({
        __typename: 'InvalidInput',
        message: taken,
        fields: [{ field: 'name', rule: 'taken', message: taken }],
      });
      const [error] =
        (await ask('{ failing(how: "invalid, to whoever reads it") }', {}, { language })).errors ?? [];
      expect(error?.message).toBe(inOneLine);
      expect(error?.extensions?.['fields']).toEqual([
        { field: 'first', rule: 'between', message: expect.any(String) },
        { field: 'after', rule: 'cursor', message: expect.any(String) },
      ]);
    }
    expect(logged).toEqual([]);
  });

  it('are errors where nobody expects them', async () => {
    expect((await rename('saw', 'en')).errors).toEqual([
      expect.objectContaining({
        message: 'There is a saw.',
        extensions: { code: 'BAD_REQUEST', problem: 'Conflict' },
      }),
    ]);
    expect((await ask('{ failing(how: "invalid") }')).errors?.[0]?.extensions).toEqual({
      code: 'BAD_REQUEST',
      problem: 'InvalidInput',
      fields: [{ field: 'name', rule: 'taken', message: 'Ce nom est pris.' }],
    });
    expect(logged).toEqual([]);
  });
});

describe('errors', () => {
  const failing = async (how: string, language = 'fr') =>
    (await ask('query Failing($how: String!) { failing(how: $how) }', { how }, { language })).errors?.[0];

  it('carry one of seven codes and a sentence for the reader', async () => {
    expect(await failing('gone')).toMatchObject({
      message: 'Cet élément n’existe pas ou n’existe plus.',
      path: ['failing'],
      extensions: { code: 'NOT_FOUND' },
    });
    expect(await failing('gone', 'en')).toMatchObject({ message: 'This does not exist, or no longer does.' });
    expect(await failing('gone, said so')).toMatchObject({ message: 'Ce tableau n’est plus en ligne.' });
    expect(await failing('often')).toMatchObject({ extensions: { code: 'TOO_MANY_REQUESTS' } });
    expect(await failing('nest 404')).toMatchObject({
      message: 'No such page',
      extensions: { code: 'NOT_FOUND' },
    });
    expect(logged).toEqual([]);
  });

  it('of a database that is away are 503 for the whole request, and one line however many meet them', async () => {
    logged.length = 0;
    for (let i = 0; i < 3; i++) {
      const answer = await ask('{ failing(how: "database away") who }', {}, { language: 'en' });
      expect([answer.status, answer.errors?.[0]?.extensions]).toEqual([503, { code: 'UNAVAILABLE' }]);
      expect(answer.errors?.[0]?.message).toBe(
        'Passerelle cannot answer at the moment. Nothing is lost: try again shortly.',
      );
    }
    expect(logged).toEqual([expect.stringContaining('answered with 503: 10.255.255.1 is away')]);
    expect(logged[0]).not.toContain('at ');
  });

  it('that nobody foresaw are masked, and logged once under the reference that the reader has', async () => {
    for (const how of ['secret', 'nest 503']) {
      logged.length = 0;
      const error = await failing(how);
      const reference = String(error?.extensions?.['reference']);
      expect(error).toMatchObject({
        message: `Une erreur inattendue s’est produite (référence ${reference}).`,
        extensions: { code: 'INTERNAL' },
      });
      expect(JSON.stringify(error)).not.toContain('hunter2');
      expect(logged).toHaveLength(1);
      expect(logged[0]).toContain(`Unexpected error ${reference} in Failing`);
      expect(logged[0]).toContain('hunter2');
    }
    expect(await failing('secret', 'en')).toMatchObject({
      message: expect.stringContaining('An unexpected error occurred'),
    });
  });

  it('that reach several fields are logged once', async () => {
    const { errors = [] } = await ask('{ one: failing(how: "outage") other: failing(how: "outage") }');
    const [one, other] = errors.map(({ extensions }) => extensions?.['reference']);
    expect(one).toEqual(expect.any(String));
    expect(other).toBe(one);
    expect(logged).toHaveLength(1);
  });

  it('are masked wherever they happen', async () => {
    for (const [document, cookie] of [
      ['{ tools(first: 1) { nodes { broken { id } } } }'],
      ['{ tools(first: 1) { nodes { miscounted } } }'],
      ['{ who }', 'outage'],
    ] as const) {
      logged.length = 0;
      const { errors, ...answer } = await ask(document, {}, { cookie });
      expect(errors).toEqual([
        expect.objectContaining({ extensions: { code: 'INTERNAL', reference: expect.any(String) } }),
      ]);
      expect(JSON.stringify([errors, answer])).not.toContain('hunter2');
      expect(logged).toHaveLength(1);
    }
  });

  it('of the query itself are BAD_REQUEST', async () => {
    for (const document of ['{ nope }', '{ who', 'query ($a: Nope) { failing(how: $a) }', '{ failing }']) {
      expect(await ask(document)).toEqual({
        status: 400,
        errors: [expect.objectContaining({ extensions: { code: 'BAD_REQUEST' } })],
      });
    }
    expect(
      (await ask('query ($n: Int) { tools(first: $n) { nodes { id } } }', { n: null })).errors?.[0],
    ).toMatchObject({
      message: 'Argument "first" of non-null type "Int!" must not be null.',
      extensions: { code: 'BAD_REQUEST' },
    });
    expect(logged).toEqual([]);
  });

  it('suggest no name of the schema', async () => {
    const documents = [
      '{ tool }',
      '{ tools { nodes { nam } } }',
      '{ who(langage: fr) }',
      'query ($a: Tol) { who }',
      '{ tols { nodes { id } } }',
    ];
    for (const document of documents) {
      const message = (await ask(document)).errors?.[0]?.message ?? '';
      expect([document, message]).toEqual([document, expect.stringMatching(/^(Cannot query|Unknown)/)]);
      expect(message).not.toMatch(/Did you mean/);
    }
  });

  it('of a value name the argument', async () => {
    expect((await ask('{ since(day: "2026-02-30") }')).errors).toEqual(
      bad(
        'Argument "day": Expected value of type "LocalDate", found "2026-02-30"; A LocalDate looks like "2026-11-24": a day of the calendar.',
      ),
    );
    expect((await ask('{ since(filter: { since: "yesterday" }) }')).errors?.[0]?.message).toMatch(
      /^Argument "filter": Expected value of type "DateTime", found "yesterday"; A DateTime looks like/,
    );
    const answer = await ask('query ($filter: ToolFilter) { since(filter: $filter) }', {
      filter: { since: '2026-11-24' },
    });
    expect(answer.errors?.[0]?.message).toContain(
      'Variable "$filter" got invalid value "2026-11-24" at "filter.since"',
    );
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'BAD_REQUEST' });
  });
});
