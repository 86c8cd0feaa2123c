import { beforeEach, describe, expect, it } from '@jest/globals';
import { Database } from '@passerelle/database';
import { type GraphqlClient, graphqlClient } from '@passerelle/graphql/testing';
import { countStatements, eventsOf, testDatabase } from '@passerelle/harness';
import { accountsServer } from '../../testing/accounts-server.js';
import { aMembership, anOrganisation, aPerson, sessionOf } from '../../testing/index.js';
import type { MemberRole, PlatformRole } from '../actor/actor.js';
import { Person } from '../people/person.entity.js';
import { Membership } from './membership.entity.js';
import { Organisation } from './organisation.entity.js';

const given = testDatabase();
const server = accountsServer(given);

interface Somebody {
  person: Person;
  client: GraphqlClient;
}
async function somebody(role: PlatformRole = 'none', wanted: Partial<Person> = {}): Promise<Somebody> {
  const person = await aPerson(given.database, { role, ...wanted });
  return { person, client: graphqlClient(server.url, { cookie: await sessionOf(server.app, person.id) }) };
}
async function memberOf(organisation: Organisation, role: MemberRole): Promise<Somebody> {
  const who = await somebody();
  await aMembership(given.database, { personId: who.person.id, organisationId: organisation.id, role });
  return who;
}

/** The result of a call: the code of an error, the name of a problem, or the value of its one field. */
async function outcome(
  client: GraphqlClient,
  query: string,
  variables: Record<string, unknown> = {},
): Promise<unknown> {
  const { data, errors } = await client.query(query, variables);
  if (errors)
    return errors[0]?.extensions?.['code'] === 'BAD_REQUEST'
      ? errors[0].message
      : errors[0]?.extensions?.['code'];
  const [value] = Object.values(data ?? {}) as [Record<string, unknown> | null];
  return value;
}

const problems = '... on Problem { __typename message } ... on InvalidInput { fields { field rule } }';
const create = `mutation ($input: OrganisationInput!) {
  createOrganisation(input: $input) { ... on Organisation { id name kind siret website viewerCan { update leave } } ${problems} }
}`;
const update = `mutation ($id: ID!, $input: OrganisationChange!) {
  updateOrganisation(id: $id, input: $input) { ... on Organisation { name siret } ${problems} }
}`;
const members = `query ($id: ID!, $first: Int) {
  membersOfOrganisation(organisationId: $id, first: $first) { totalCount nodes { person { name } email role } }
}`;
const changeRole = `mutation ($id: ID!, $personId: ID!, $role: MemberRole!) {
  changeMemberRole(organisationId: $id, personId: $personId, role: $role) { ... on Member { role } ... on Problem { __typename message } }
}`;
const setAbsence = `mutation ($id: ID!, $absence: AbsenceInput) {
  setOrganisationAbsence(id: $id, absence: $absence) { ... on Organisation { away awayFrom awayUntil } ${problems} }
}`;
const remove = `mutation ($id: ID!, $personId: ID!) {
  removeMember(organisationId: $id, personId: $personId) { ... on MemberRemoved { organisation { id } } ... on Problem { __typename message } }
}`;
const leave = `mutation ($id: ID!) {
  leaveOrganisation(organisationId: $id) { ... on MemberRemoved { organisation { id } } ... on Problem { __typename message } }
}`;

const input = { name: '  Loire   Aide ', kind: 'service_company', siret: '732 829 320 000 74', website: '' };

describe('an organisation', () => {
  beforeEach(() => given.database.manager.update(Organisation, { siret: '73282932000074' }, { siret: null }));

  it('belongs to the person who makes it', async () => {
    const { client, person } = await somebody();
    const made = (await outcome(client, create, { input })) as { id: string };
    expect(made).toMatchObject({
      name: 'Loire Aide',
      siret: '73282932000074',
      website: null,
      viewerCan: { update: true, leave: true },
    });
    expect(await given.database.manager.findBy(Membership, { organisationId: made.id })).toEqual([
      { personId: person.id, organisationId: made.id, role: 'owner', since: given.clock.now() },
    ]);
    expect(await eventsOf(given, made.id)).toEqual(['OrganisationCreated']);
  });

  it('is refused with the name of the field and of the rule', async () => {
    const { client } = await somebody();
    const wrong = async (change: object): Promise<unknown> =>
      ((await outcome(client, create, { input: { ...input, ...change } })) as { fields: unknown[] }).fields;
    const before = await given.database.manager.count(Organisation);
    expect(await wrong({ siret: '73282932000075' })).toEqual([{ field: 'siret', rule: 'siret_key' }]);
    expect(await wrong({ siret: '732829320' })).toEqual([{ field: 'siret', rule: 'siret_length' }]);
    expect(await wrong({ name: ' x ' })).toEqual([{ field: 'name', rule: 'too_small' }]);
    expect(await wrong({ name: 'x'.repeat(121) })).toEqual([{ field: 'name', rule: 'too_big' }]);
    expect(await wrong({ name: 'x\u0000y' })).toEqual([{ field: 'name', rule: 'invisible_characters' }]);
    for (const name of [
      'Gagnez 1000 € sur evil.example',
      'https://evil',
      'www.evil',
      'a@evil',
      'Aide evil.fr/x',
    ])
      expect([name, await wrong({ name })]).toEqual([name, [{ field: 'name', rule: 'no_address' }]]);
    expect(await wrong({ name: '\u200B\u3164\u200B' })).toEqual([{ field: 'name', rule: 'required' }]);
    expect(await wrong({ website: 'javascript:alert(1)' })).toEqual([{ field: 'website', rule: 'url' }]);
    for (const website of ['https://user:pw@exemple.fr/', 'https://user@exemple.fr', 'https://@exemple.fr'])
      expect([website, await wrong({ website })]).toEqual([
        website,
        [{ field: 'website', rule: 'no_userinfo' }],
      ]);
    for (const website of ['https:user@exemple.fr', 'https:\\\\user@exemple.fr'])
      expect([website, await wrong({ website })]).toEqual([website, [{ field: 'website', rule: 'url' }]]);
    for (const hidden of ['\u202E', '\u2066', '\u200F', '\u200B', '\u2060', '\uFEFF', '\u00AD', '\t', ' '])
      for (const website of [`https://exemple.fr/${hidden}rf.elpmexe`, `https://exem${hidden}ple.fr/a`])
        expect([website, await wrong({ website })]).toEqual([
          website,
          [{ field: 'website', rule: 'invisible_characters' }],
        ]);
    for (const name of ['URGENT appelez le 08 99 12 34 56', '٠٨٩٩١٢'])
      expect([name, await wrong({ name })]).toEqual([name, [{ field: 'name', rule: 'no_number' }]]);
    for (const name of ['OVLT', 'Équipe Pаsserelle'])
      expect([name, await wrong({ name })]).toEqual([name, [{ field: 'name', rule: 'name_of_ours' }]]);
    expect(await wrong({ name: '', siret: '1', website: 'x' })).toHaveLength(3);
    expect(await given.database.manager.count(Organisation)).toBe(before);
  });

  it('may be called what associations are called', async () => {
    const { client } = await somebody();
    for (const name of ['A.D.M.R. du Loiret', 'Soins & Services, S.A.R.L.', 'O2', 'L’Âge d’or – 2.0'])
      expect(await outcome(client, create, { input: { name, kind: 'service_company' } })).toMatchObject({
        name,
      });
  });

  it('is one of ten at most that a person owns', async () => {
    const { client, person } = await somebody();
    for (let i = 0; i < 9; i++) await aMembership(given.database, { personId: person.id });
    const make = () => outcome(client, create, { input: { name: 'Une de plus', kind: 'startup' } });
    const outcomes = (await Promise.all([make(), make(), make()])) as { __typename?: string }[];
    expect(outcomes.map(({ __typename }) => __typename ?? 'made').toSorted()).toEqual([
      'LimitReached',
      'LimitReached',
      'made',
    ]);
    expect(await given.database.manager.countBy(Membership, { personId: person.id })).toBe(10);
  });

  it('has a SIRET of its own; a second one learns whom to ask, and no member’s name', async () => {
    const owner = await somebody('none', { name: 'Josiane Responsable' });
    await outcome(owner.client, create, { input });
    const { client } = await somebody();
    const refused = await outcome(client, create, { input: { ...input, name: 'Une autre' } });
    expect(refused).toMatchObject({
      __typename: 'Conflict',
      message: expect.stringContaining('Loire Aide est déjà inscrite'),
    });
    expect(JSON.stringify(refused)).not.toContain('Josiane');
    const both = await Promise.all(
      [1, 2].map(async () =>
        outcome((await somebody()).client, create, { input: { ...input, siret: '55210055400013' } }),
      ),
    );
    expect(both.map((made) => (made as { __typename?: string }).__typename).toSorted()).toEqual([
      'Conflict',
      undefined,
    ]);
  });

  it('is not overwritten by a person who has not read the last change, and names its author', async () => {
    const organisation = await anOrganisation(given.database);
    const first = await memberOf(organisation, 'owner');
    const second = await memberOf(organisation, 'owner');
    const change = (who: Somebody, version: number | null, name: string) =>
      outcome(
        who.client,
        `mutation ($id: ID!, $input: OrganisationChange!, $version: Int) {
           updateOrganisation(id: $id, input: $input, version: $version) {
             ... on Organisation { name version } ${problems}
             ... on Conflict { current { version changedAt changedBy } } } }`,
        { id: organisation.id, version, input: { ...input, siret: null, name } },
      );
    expect(await change(first, 1, 'Loire Aide A')).toEqual({ name: 'Loire Aide A', version: 2 });
    expect(await change(second, 1, 'Loire Aide B')).toMatchObject({
      __typename: 'Conflict',
      current: { version: 2, changedBy: first.person.name, changedAt: expect.any(String) },
    });
    expect(await change(second, 2, 'Loire Aide B')).toEqual({ name: 'Loire Aide B', version: 3 });
    expect(await change(first, null, 'Loire Aide C')).toEqual({ name: 'Loire Aide C', version: 4 });
  });

  it('is changed by its owners and curators, and nobody else', async () => {
    const organisation = await anOrganisation(given.database);
    const change = (who: Somebody) =>
      outcome(who.client, update, { id: organisation.id, input: { ...input, siret: null } });
    expect(await change(await somebody())).toBe('FORBIDDEN');
    expect(await change(await memberOf(organisation, 'member'))).toBe('FORBIDDEN');
    expect(await change(await memberOf(organisation, 'owner'))).toEqual({ name: 'Loire Aide', siret: null });
    expect(await change(await somebody('curator'))).toEqual({ name: 'Loire Aide', siret: null });
    expect(await eventsOf(given, organisation.id)).toEqual(['OrganisationUpdated', 'OrganisationUpdated']);
  });

  describe('is away', () => {
    const here = new Date('2026-11-24T09:00:00.000Z');
    beforeEach(() => given.clock.set(here));
    const absence = { from: '2026-11-25', until: '2026-11-30' };

    it('when one of its members says so, and nobody else', async () => {
      const organisation = await anOrganisation(given.database);
      const say = (who: Somebody) => outcome(who.client, setAbsence, { id: organisation.id, absence });
      for (const role of ['none', 'curator', 'admin'] as const)
        expect(await say(await somebody(role))).toBe('FORBIDDEN');
      expect(await say(await memberOf(await anOrganisation(given.database), 'owner'))).toBe('FORBIDDEN');
      expect(await eventsOf(given, organisation.id)).toEqual([]);
      const fields = { away: false, awayFrom: '2026-11-25', awayUntil: '2026-11-30' };
      expect(await say(await memberOf(organisation, 'member'))).toEqual(fields);
      expect(await say(await memberOf(organisation, 'owner'))).toEqual(fields);
      expect(await eventsOf(given, organisation.id)).toEqual([
        'OrganisationAbsenceChanged',
        'OrganisationAbsenceChanged',
      ]);
    });

    it('from its first day to its last, in France, for members and curators to see', async () => {
      const organisation = await anOrganisation(given.database);
      const member = await memberOf(organisation, 'member');
      const { id } = organisation;
      await outcome(member.client, setAbsence, { id, absence });
      const see = 'query ($id: ID!) { organisation(id: $id) { away awayFrom awayUntil } }';
      const [curator, stranger] = [await somebody('curator'), await somebody()];
      for (const [instant, away] of [
        ['2026-11-24T22:59:00Z', false],
        ['2026-11-24T23:00:00Z', true],
        ['2026-11-30T22:59:00Z', true],
        ['2026-11-30T23:00:00Z', false],
      ] as const) {
        given.clock.set(new Date(instant));
        const seen = { away, awayFrom: '2026-11-25', awayUntil: '2026-11-30' };
        expect([instant, await outcome(member.client, see, { id })]).toEqual([instant, seen]);
        expect(await outcome(curator.client, see, { id })).toEqual(seen);
        expect(await outcome(stranger.client, see, { id })).toEqual({
          away: null,
          awayFrom: null,
          awayUntil: null,
        });
      }
    });

    it('on days to come, or with another end, or no longer', async () => {
      const organisation = await anOrganisation(given.database);
      const { client } = await memberOf(organisation, 'member');
      const say = (from: string, until: string) =>
        outcome(client, setAbsence, { id: organisation.id, absence: { from, until } });
      const refused = (field: string, rule: string) => ({
        __typename: 'InvalidInput',
        message: expect.any(String),
        fields: [{ field, rule }],
      });
      expect(await say('2026-11-23', '2026-11-30')).toEqual(refused('from', 'not_past'));
      expect(await say('2026-11-26', '2026-11-25')).toEqual(refused('until', 'not_before_start'));
      expect(await say('2026-11-24', '2026-11-30')).toMatchObject({ away: true });
      given.clock.set(new Date('2026-11-26T09:00:00.000Z'));
      expect(await say('2026-11-24', '2026-12-04')).toMatchObject({ awayUntil: '2026-12-04' });
      expect(await outcome(client, setAbsence, { id: organisation.id })).toEqual({
        away: false,
        awayFrom: null,
        awayUntil: null,
      });
    });
  });

  it('can be seen by every signed-in person', async () => {
    const { id } = await anOrganisation(given.database);
    const see = 'query ($id: ID!) { organisation(id: $id) { name viewerCan { seeMembers } } }';
    expect(await outcome(graphqlClient(server.url), see, { id })).toBe('UNAUTHENTICATED');
    const { client } = await somebody();
    expect(await outcome(client, see, { id })).toEqual({
      name: 'Loire Aide à Domicile',
      viewerCan: { seeMembers: false },
    });
    expect(await outcome(client, see, { id: '01963f5e-0000-7000-8000-000000000000' })).toBe('NOT_FOUND');
    expect(await outcome(client, see, { id: 'x' })).toBe('NOT_FOUND');
  });

  it('is found by curators, by name or SIRET', async () => {
    const { id } = await anOrganisation(given.database, {
      name: '100 % Maison_Douce',
      siret: '35600000049837',
    });
    const search = 'query ($search: String!) { organisations(search: $search) { totalCount nodes { id } } }';
    const { client } = await somebody('curator');
    for (const text of ['maison_d', '100 %', '356 000 000 49837']) {
      expect(await outcome(client, search, { search: text })).toEqual({ totalCount: 1, nodes: [{ id }] });
    }
    expect(await outcome(client, search, { search: '%_%_%' })).toEqual({ totalCount: 0, nodes: [] });
    for (const text of ['x'.repeat(101), 'x\u0000']) {
      expect(await outcome(client, search, { search: text })).toMatch(
        /^(Votre recherche est trop longue : 100 caractères|Ce texte contient)/,
      );
    }
    expect(await outcome((await somebody()).client, search, { search: '' })).toBe('FORBIDDEN');
  });
});

describe('the members of an organisation', () => {
  it('are shown to each other and to curators only, with one statement a page', async () => {
    const organisation = await anOrganisation(given.database);
    const owner = await memberOf(organisation, 'owner');
    const member = await memberOf(organisation, 'member');
    for (const { client } of [owner, member, await somebody('curator')]) {
      expect(await outcome(client, members, { id: organisation.id })).toEqual({
        totalCount: 2,
        nodes: [owner, member].map(({ person }, i) => ({
          person: { name: person.name },
          email: person.email,
          role: i === 0 ? 'owner' : 'member',
        })),
      });
    }
    expect(await outcome((await somebody()).client, members, { id: organisation.id })).toBe('NOT_FOUND');
    expect(await outcome(graphqlClient(server.url), members, { id: organisation.id })).toBe(
      'UNAUTHENTICATED',
    );
    const withoutCount = members.replace('totalCount', '');
    const { statements } = await countStatements(server.app.get(Database).dataSource, () =>
      outcome(owner.client, withoutCount, { id: organisation.id }),
    );
    // One query finds the actor of the request.
    expect(statements).toHaveLength(2);
  });

  it('get other roles from owners and curators', async () => {
    const organisation = await anOrganisation(given.database);
    const owner = await memberOf(organisation, 'owner');
    const member = await memberOf(organisation, 'member');
    const change = (who: Somebody, of: Somebody, role: MemberRole) =>
      outcome(who.client, changeRole, { id: organisation.id, personId: of.person.id, role });
    expect(await change(member, member, 'owner')).toBe('FORBIDDEN');
    expect(await change(await somebody(), member, 'owner')).toBe('NOT_FOUND');
    expect(await change(owner, await somebody(), 'owner')).toBe('NOT_FOUND');
    expect(await change(owner, member, 'owner')).toEqual({ role: 'owner' });
    expect(await change(member, owner, 'member')).toEqual({ role: 'member' });
    expect(await eventsOf(given, organisation.id)).toEqual(['MemberRoleChanged', 'MemberRoleChanged']);
  });

  it('lose what they could do with the very next request', async () => {
    const organisation = await anOrganisation(given.database);
    const owner = await memberOf(organisation, 'owner');
    const other = await memberOf(organisation, 'owner');
    expect(await outcome(other.client, members, { id: organisation.id })).toMatchObject({ totalCount: 2 });
    await outcome(owner.client, remove, { id: organisation.id, personId: other.person.id });
    expect(await outcome(other.client, members, { id: organisation.id })).toBe('NOT_FOUND');
    expect(await outcome(other.client, remove, { id: organisation.id, personId: owner.person.id })).toBe(
      'NOT_FOUND',
    );
  });

  it('are removed by owners and curators', async () => {
    const organisation = await anOrganisation(given.database);
    const owner = await memberOf(organisation, 'owner');
    const member = await memberOf(organisation, 'member');
    const other = await memberOf(organisation, 'member');
    const end = (who: Somebody, of: Somebody) =>
      outcome(who.client, remove, { id: organisation.id, personId: of.person.id });
    expect(await end(member, other)).toBe('FORBIDDEN');
    expect(await end(await somebody('curator'), other)).toEqual({ organisation: { id: organisation.id } });
    expect(await end(owner, member)).toEqual({ organisation: { id: organisation.id } });
    expect(await end(owner, member)).toBe('NOT_FOUND');
    expect(await eventsOf(given, organisation.id)).toEqual(['MemberLeft', 'MemberLeft']);
  });

  it('may leave, but for the last owner', async () => {
    const organisation = await anOrganisation(given.database);
    const owner = await memberOf(organisation, 'owner');
    const member = await memberOf(organisation, 'member');
    const illegal = {
      __typename: 'IllegalTransition',
      message: 'La structure n’a pas d’autre responsable que vous. Nommez-en d’abord un autre.',
    };
    expect(await outcome(owner.client, leave, { id: organisation.id })).toEqual(illegal);
    expect(
      await outcome(owner.client, changeRole, {
        id: organisation.id,
        personId: owner.person.id,
        role: 'member',
      }),
    ).toEqual(illegal);
    expect(
      await outcome((await somebody('curator')).client, remove, {
        id: organisation.id,
        personId: owner.person.id,
      }),
    ).toEqual({
      ...illegal,
      message: 'La structure n’a pas d’autre responsable. Nommez-en d’abord un autre.',
    });
    expect(await outcome(member.client, leave, { id: organisation.id })).toEqual({
      organisation: { id: organisation.id },
    });
    expect(await outcome(member.client, leave, { id: organisation.id })).toBe('NOT_FOUND');
  });

  it('keep an owner when two of them leave at the same moment', async () => {
    const organisation = await anOrganisation(given.database);
    const owners = [await memberOf(organisation, 'owner'), await memberOf(organisation, 'owner')];
    await Promise.all(owners.map(({ client }) => outcome(client, leave, { id: organisation.id })));
    expect(
      await given.database.manager.countBy(Membership, { organisationId: organisation.id, role: 'owner' }),
    ).toBe(1);
  });
});
