import { describe, expect, it } from '@jest/globals';
import type { graphqlClient } from '../testing/index.js';
import { logged, toolsServer, ToyModule, written } from '../testing/tools-server.js';
import { listUnguardedFields, resolversOf } from './resolvers-of.js';

const tools = toolsServer();
const { ask } = tools;

describe('the access guard', () => {
  const codes = async (cookie?: string) => {
    const { errors = [] } = await ask('{ forMembers forStaff forgotten who }', {}, { cookie });
    return Object.fromEntries(errors.map((error) => [error.path?.[0], error.extensions?.['code']]));
  };
  const nullable = async (field: string, cookie?: string) =>
    (await ask(`{ ${field} }`, {}, { cookie })).errors?.[0]?.extensions?.['code'] ?? 'open';

  it('opens by permission', async () => {
    expect(await nullable('who')).toBe('open');
    expect(await nullable('forMembers')).toBe('UNAUTHENTICATED');
    expect(await nullable('forMembers', 'member')).toBe('open');
    expect(await nullable('forStaff')).toBe('UNAUTHENTICATED');
    expect(await nullable('forStaff', 'member')).toBe('FORBIDDEN');
    expect(await nullable('forStaff', 'admin')).toBe('open');
    expect(await codes('admin')).toEqual({ forgotten: 'FORBIDDEN' });
  });

  it('stays shut for everybody where nothing is said', async () => {
    expect(await nullable('forgotten')).toBe('FORBIDDEN');
    expect(await nullable('forgotten', 'admin')).toBe('FORBIDDEN');
    expect((await ask('mutation { forgottenToo }', {}, { cookie: 'admin' })).errors).toHaveLength(1);
  });

  it('can be listed where nothing is said', async () => {
    expect(listUnguardedFields(await resolversOf(ToyModule))).toEqual([
      'Query ToolsResolver.forgotten',
      'Mutation ToolsResolver.forgottenToo',
    ]);
  });

  it('says in the log what was refused, and nothing of who asked or what they wrote', async () => {
    await ask('{ forStaff }', {}, { cookie: 'member' });
    await ask('mutation { forgottenToo }', {}, { cookie: 'admin' });
    // A person whose session has ended.
    await ask('{ forMembers }');
    expect(logged).toEqual([
      'Refused Query.forStaff: FORBIDDEN AccessGuard',
      'Refused Mutation.forgottenToo: FORBIDDEN AccessGuard',
    ]);
  });

  it('has each mutation counted with the text in it, and no query', async () => {
    written.length = 0;
    const rename = (name: string) =>
      ask('mutation ($name: String!) { renameTool(name: $name) { __typename } }', { name });
    await rename('saw blade');
    await ask('{ tools { totalCount } }');
    expect(written).toEqual([9]);
    expect((await rename('x'.repeat(101))).errors).toMatchObject([
      { extensions: { code: 'TOO_MANY_REQUESTS' } },
    ]);
    await ask(
      'mutation { a: renameTool(name: "saw blade") { __typename } b: renameTool(name: "blade") { __typename } }',
    );
    expect(written).toEqual([9, 101, 9, 5]);
  });

  it('leaves other routes alone', async () => {
    const response = await fetch(`${tools.url}/other`);
    expect([response.status, await response.json()]).toEqual([
      404,
      expect.objectContaining({ message: 'not here' }),
    ]);
  });

  it('gives resolvers the actor and the language', async () => {
    const who = async (options: Parameters<typeof graphqlClient>[1]) =>
      (await ask('{ who }', {}, options)).data?.['who'];
    expect(await who({ language: '' })).toBe('nobody fr');
    expect(await who({ language: 'de, en-GB;q=0.8, fr;q=0.5' })).toBe('nobody en');
    expect(await who({ cookie: 'member who reads English', language: 'fr' })).toBe('somebody en');
  });
});
