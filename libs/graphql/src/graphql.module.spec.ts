import { describe, expect, it } from '@jest/globals';
import { GraphQLSchemaHost } from '@nestjs/graphql';
import { printSchema } from 'graphql';
import { printSchemaOf, resolversOf } from './index.js';
import { batches, counted, toolsServer, ToyModule } from '../testing/tools-server.js';

const tools = toolsServer();
const { ask } = tools;

describe('values', () => {
  it('of time are exact to the millisecond', async () => {
    const document = 'query ($at: DateTime!) { since(filter: { since: $at }, day: "2024-02-29") }';
    expect((await ask(document, { at: '2026-11-24T10:30:00.123+01:00' })).data).toEqual({
      since: '2026-11-24T09:30:00.123Z 2024-02-29',
    });
    for (const day of ['0000-01-01', '2026-02-30', '24/11/2026']) {
      const { errors } = await ask(document.replace('2024-02-29', day), { at: '2026-11-24T10:30:00Z' });
      expect(errors).toEqual([
        expect.objectContaining({
          message: expect.stringContaining('a day of the calendar'),
          extensions: { code: 'BAD_REQUEST' },
        }),
      ]);
    }
  });
});

describe('loaders', () => {
  it('find together what one answer needs, once, in order, and again for each request', async () => {
    const document =
      '{ tools(first: 4) { nodes { id similar { name } } } again: tools(first: 2) { nodes { similar { name } } } }';
    const { data } = await ask(document);
    expect(data?.['tools']).toEqual({
      nodes: ['1', '2', '3', '4'].map((id) => ({ id, similar: id === '3' ? [] : [{ name: `like ${id}` }] })),
    });
    expect(batches).toEqual([['1', '2', '3', '4']]);
    await ask(document);
    expect(batches).toHaveLength(2);
  });
});

describe('connections', () => {
  it('count only for who asks', async () => {
    counted.times = 0;
    const page = await ask(
      '{ tools(first: 2) { edges { cursor node { id } } pageInfo { endCursor hasNextPage } } }',
    );
    expect(page.data?.['tools']).toEqual({
      edges: [
        { cursor: '1', node: { id: '1' } },
        { cursor: '2', node: { id: '2' } },
      ],
      pageInfo: { endCursor: '2', hasNextPage: false },
    });
    expect(counted.times).toBe(0);
    expect((await ask('{ tools { totalCount } }')).data).toEqual({ tools: { totalCount: 1 } });
  });
});

describe('the schema', () => {
  it('is printed, sorted, from the resolvers alone, and is the one that is served', async () => {
    const printed = await printSchemaOf(await resolversOf(ToyModule));
    expect(printed).toContain(
      '"""Fields of the input break rules."""\ntype InvalidInput implements Problem {\n' +
        '  """Each field that breaks a rule, at least one."""\n  fields: [FieldProblem!]!\n',
    );
    expect(printed).toContain('union RenameToolResult = IllegalTransition | InvalidInput | Tool');
    expect(printed).toContain(
      'The answer, or the problem for which it was not done. `InvalidInput`: Fields of the input break rules. `IllegalTransition`: The state of the object does not allow it.\n',
    );
    expect(printed).toContain('Read on with `first` and `after`.\n"""\ntype ToolConnection {');
    const { schema } = tools.app.get(GraphQLSchemaHost, { strict: false });
    expect(printed).toContain(printSchema(schema));
  });
});
