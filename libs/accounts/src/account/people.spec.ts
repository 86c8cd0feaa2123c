import { beforeEach, describe, expect, it } from '@jest/globals';
import { Database, OutboxEvent } from '@passerelle/database';
import { graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, testDatabase } from '@passerelle/harness';
import { IsNull } from 'typeorm';
import { accountsServer } from '../../testing/accounts-server.js';
import { aMembership, aPerson, sessionOf, signIn } from '../../testing/index.js';
import type { PlatformRole } from '../actor/actor.js';
import { Person } from '../people/person.entity.js';
import { PeopleService } from './people.service.js';

const given = testDatabase();
const server = accountsServer(given);
const PASSWORD = 'une phrase facile';

async function as(role: PlatformRole, wanted: Partial<Person> = {}) {
  const person = await aPerson(given.database, { role, ...wanted });
  const client = graphqlClient(server.url, { cookie: await sessionOf(server.app, person.id) });
  return {
    person,
    ask: async (query: string, variables: Record<string, unknown> = {}): Promise<unknown> => {
      const { data, errors } = await client.query(query, variables);
      return errors?.[0]?.extensions?.['code'] ?? Object.values(data ?? {})[0];
    },
  };
}
const people = (): PeopleService => server.app.get(PeopleService);
const roleOf = async ({ id }: Person): Promise<PlatformRole> =>
  (await given.database.manager.findOneByOrFail(Person, { id })).role;

describe('somebody', () => {
  it('sees who they are and where they belong, in three statements', async () => {
    const { person, ask } = await as('none');
    await aMembership(given.database, { personId: person.id });
    await aMembership(given.database, { personId: person.id, role: 'member' });
    const me =
      '{ me { name email language role memberships { role organisation { name viewerCan { update } } } } }';
    const { result, statements } = await countStatements(server.app.get(Database).dataSource, () => ask(me));
    expect(result).toEqual({
      name: 'Claire Martin',
      email: person.email,
      language: 'fr',
      role: 'none',
      memberships: [
        { role: 'owner', organisation: { name: 'Loire Aide à Domicile', viewerCan: { update: true } } },
        { role: 'member', organisation: { name: 'Loire Aide à Domicile', viewerCan: { update: false } } },
      ],
    });
    expect(statements).toHaveLength(3);
  });

  it('sees whether there is a password of theirs', async () => {
    expect(await (await as('none')).ask('{ me { hasPassword } }')).toEqual({ hasPassword: false });
    const { id } = await aPerson(given.database, { password: PASSWORD });
    const client = graphqlClient(server.url, { cookie: await sessionOf(server.app, id) });
    expect((await client.query('{ me { hasPassword } }')).data).toEqual({ me: { hasPassword: true } });
  });

  it('writes as often as people do, and gets a waiting time if a program writes for them', async () => {
    const { person, ask } = await as('none');
    const cookie = await sessionOf(server.app, person.id);
    const update = 'mutation { updateMe(input: { name: "Zoé Petit", language: fr }) { __typename } }';
    for (let i = 0; i < 120; i++) expect(await ask(update)).toEqual({ __typename: 'Account' });
    const { errors } = await graphqlClient(server.url, { cookie }).query(update);
    expect(errors).toMatchObject([
      {
        message: 'Vous avez beaucoup écrit en peu de temps. Vous pourrez continuer dans une minute.',
        extensions: { code: 'TOO_MANY_REQUESTS' },
      },
    ]);
    expect(await ask('{ me { name } }')).toEqual({ name: 'Zoé Petit' });
    expect(await (await as('none')).ask(update)).toEqual({ __typename: 'Account' });
    given.clock.advance(60_000);
    expect(await ask(update)).toEqual({ __typename: 'Account' });
  });

  it('says how they are called and in which language they are written to', async () => {
    const { person, ask } = await as('none');
    const update = `mutation ($input: AccountInput!) {
      updateMe(input: $input) { ... on Account { name language } ... on InvalidInput { fields { field rule message } } }
    }`;
    expect(await ask(update, { input: { name: ' Zoé  Petit', language: 'en' } })).toEqual({
      name: 'Zoé Petit',
      language: 'en',
    });
    // Later texts are in the new language.
    expect(await ask(update, { input: { name: ' ', language: 'fr' } })).toEqual({
      fields: [{ field: 'name', rule: 'required', message: 'This field is required.' }],
    });
    expect(await given.database.manager.findOneBy(Person, { id: person.id })).toMatchObject({
      name: 'Zoé Petit',
      role: 'none',
    });
  });
});

describe('platform roles', () => {
  beforeEach(() => given.database.manager.update(Person, { role: 'admin' }, { role: 'none' }));
  const set = `mutation ($personId: ID!, $role: PlatformRole!) {
    setPlatformRole(personId: $personId, role: $role) { ... on Account { role } ... on IllegalTransition { message from to } }
  }`;

  it('are given and taken by admins only', async () => {
    const { person } = await as('none');
    for (const role of ['none', 'curator'] as const) {
      expect(await (await as(role)).ask(set, { personId: person.id, role: 'admin' })).toBe('FORBIDDEN');
    }
    const admin = await as('admin');
    expect(await admin.ask(set, { personId: person.id, role: 'curator' })).toEqual({ role: 'curator' });
    expect(await admin.ask(set, { personId: person.id, role: 'none' })).toEqual({ role: 'none' });
    expect(await admin.ask(set, { personId: 'x', role: 'none' })).toBe('NOT_FOUND');
    const events = await given.database.manager.find(OutboxEvent, {
      where: { subjectId: person.id },
      order: { id: 'ASC' },
    });
    expect(events.map(({ name, actorId, data }) => [name, actorId, data['role']])).toEqual([
      ['PlatformRoleChanged', admin.person.id, 'curator'],
      ['PlatformRoleChanged', admin.person.id, 'none'],
    ]);
  });

  it('are gone with the very next request', async () => {
    const admin = await as('admin');
    const curator = await as('curator');
    expect(await curator.ask('{ organisations(first: 1) { pageInfo { hasNextPage } } }')).toMatchObject({
      pageInfo: {},
    });
    await admin.ask(set, { personId: curator.person.id, role: 'none' });
    expect(await curator.ask('{ organisations(first: 1) { pageInfo { hasNextPage } } }')).toBe('FORBIDDEN');
  });

  it('leave an admin, even when two suspend each other at the same moment', async () => {
    const admins = [await as('admin'), await as('admin')] as const;
    const [one, two] = admins;
    const suspend = `mutation ($id: ID!) { suspendAccount(personId: $id, reason: "Elle a commencé") { __typename } }`;
    await Promise.all([one.ask(suspend, { id: two.person.id }), two.ask(suspend, { id: one.person.id })]);
    const left = await given.database.manager.findBy(Person, { role: 'admin', suspendedAt: IsNull() });
    expect(left).toHaveLength(1);
    await given.database.manager.update(
      Person,
      { role: 'admin' },
      { suspendedAt: null, suspensionReason: null },
    );
  });

  it('suspend no account of their own, however its id is written', async () => {
    const { person, ask } = await as('admin');
    await as('admin');
    const suspend = `mutation ($id: ID!) { suspendAccount(personId: $id, reason: "Fatiguée") { __typename } }`;
    expect(await ask(suspend, { id: person.id.toUpperCase() })).toEqual({ __typename: 'IllegalTransition' });
  });

  it('leave an admin, even when two resign at the same moment', async () => {
    const admins = [await as('admin'), await as('admin')];
    await Promise.all(admins.map(({ ask, person }) => ask(set, { personId: person.id, role: 'none' })));
    expect(await given.database.manager.countBy(Person, { role: 'admin' })).toBe(1);
    const last = admins.find(({ person }) => person.role === 'admin');
    const left = await given.database.manager.findOneByOrFail(Person, { role: 'admin' });
    const { ask } = admins.find(({ person }) => person.id === left.id) ?? last!;
    expect(await ask(set, { personId: left.id, role: 'curator' })).toMatchObject({
      from: 'admin',
      to: 'curator',
    });
  });

  it('let admins find people by name or address', async () => {
    const { ask } = await as('admin');
    const found = await aPerson(given.database, { name: 'Hélène 100 %', email: 'helene_x@example.org' });
    const search = 'query ($search: String!) { people(search: $search) { nodes { id email } totalCount } }';
    for (const text of ['hélène 100 %', 'ELENE_X@']) {
      expect(await ask(search, { search: text })).toEqual({
        nodes: [{ id: found.id, email: found.email }],
        totalCount: 1,
      });
    }
    expect(await (await as('curator')).ask(search, { search: '' })).toBe('FORBIDDEN');
  });
});

describe('the command line', () => {
  it('makes an admin with a generated password, which it prints once', async () => {
    const email = 'Admin@Example.org';
    const { person, created, password = '' } = await people().createAdmin({ email, name: 'Une Admin' });
    expect([created, person.email, person.role, password.length >= 20]).toEqual([
      true,
      'admin@example.org',
      'admin',
      true,
    ]);
    await expect(signIn(server.url, email, password)).resolves.toContain('passerelle.session_token');
    const again = await people().createAdmin({ email, name: 'Autrement' });
    expect(again).toEqual({ person, created: false, wasAdmin: true });
    await expect(signIn(server.url, email, password)).resolves.toContain('passerelle.session_token');
  });

  it('makes somebody an admin who has an account, and leaves the password alone unless one is given', async () => {
    const person = await aPerson(given.database, { password: PASSWORD });
    expect(await people().createAdmin({ email: person.email, name: 'Autrement' })).not.toHaveProperty(
      'password',
    );
    expect([
      await roleOf(person),
      (await given.database.manager.findOneByOrFail(Person, { id: person.id })).name,
    ]).toEqual(['admin', 'Claire Martin']);
    await signIn(server.url, person.email, PASSWORD);
    await people().createAdmin({ email: person.email, name: 'Autrement', password: 'une autre phrase' });
    await signIn(server.url, person.email, 'une autre phrase');
    await expect(signIn(server.url, person.email, PASSWORD)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
  });

  it('trusts no password and no name from before the address was proven', async () => {
    const person = await aPerson(given.database, { password: PASSWORD, emailVerified: false });
    const { password = '', ...made } = await people().createAdmin({ email: person.email, name: 'Une Admin' });
    expect(made).toMatchObject({ created: false, person: { name: 'Une Admin', emailVerified: true } });
    await expect(signIn(server.url, person.email, PASSWORD)).rejects.toThrow('INVALID_EMAIL_OR_PASSWORD');
    await signIn(server.url, person.email, password);
  });

  it('names the field and the rule', async () => {
    const wrong = people().createAdmin({ email: 'x', name: '', password: 'court' });
    await expect(wrong).rejects.toMatchObject({
      fields: [
        { field: 'email', rule: 'email' },
        { field: 'name', rule: 'required' },
        { field: 'password', rule: 'too_small' },
      ],
    });
  });

  it('makes people who can sign in', async () => {
    const person = await people().ensurePerson({
      email: 'demo@example.org',
      name: 'Démo',
      password: PASSWORD,
      role: 'curator',
      language: 'en',
    });
    expect(person).toMatchObject({ role: 'curator', language: 'en', emailVerified: true });
    await signIn(server.url, person.email, PASSWORD);
  });
});
