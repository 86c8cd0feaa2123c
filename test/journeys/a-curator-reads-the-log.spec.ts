import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { newId } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import {
  aCompany,
  ask,
  aSubmittedNeed,
  type Company,
  draftNeed,
  fallsAtNight,
  linkIn,
  mailsTo,
  problem,
  publishNeed,
  refusal,
  submitNeed,
  versionOf,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { pressLink } from '@passerelle/links/testing';
import { Solver } from '@passerelle/solvers';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);
let curator: GraphqlClient;
let solver: GraphqlClient;
let company: Company;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  solver = await product.as('gilles@solution.example');
  company = await aCompany(product, 'rose@journal.example', 'Le Journal à Domicile');
});

interface Log {
  nodes: Record<string, unknown>[];
}
const entries = `{ nodes { at byProduct person { name } concerned { name } action reason changes { field before after } } }`;
const logOf = (kind: 'Need' | 'Solver' | 'Organisation' | 'Tag' | 'Match' | 'Person'): string =>
  `query ($id: ID!) { auditLogOf${kind}(${kind.toLowerCase()}Id: $id, first: 100) ${entries} }`;
const idOf = async (email: string): Promise<string> =>
  (await product.database.manager.findOneByOrFail(Person, { email })).id;

describe('a curator reads what was done', () => {
  it('to a need: who, when, why, before and after, the last first', async () => {
    const id = await aSubmittedNeed(company);
    const at = product.clock.now().toISOString();
    await ask(
      curator,
      `mutation ($id: ID!, $version: Int!) {
        requestNeedChanges(id: $id, version: $version, reasons: [too_vague], note: "Dites qui vient la nuit.") {
          __typename } }`,
      { id, version: await versionOf(curator, id) },
    );
    const title = 'Repérer les chutes, même la nuit';
    await ask(
      company.member,
      `mutation ($id: ID!, $version: Int!, $input: NeedChange!) {
        editNeed(id: $id, version: $version, input: $input) { __typename } }`,
      {
        id,
        version: await versionOf(company.member, id),
        input: { ...fallsAtNight, title, wantedKinds: ['startup'] },
      },
    );
    await submitNeed(company.member, id);
    await publishNeed(curator, id);
    await ask(
      company.member,
      'mutation ($id: ID!) { closeNeed(id: $id, reason: met_here, note: "Merci.") { __typename } }',
      { id },
    );

    const { nodes } = await ask<Log>(curator, logOf('Need'), { id });
    expect(nodes.map(({ action }) => action)).toEqual([
      'close',
      'publish',
      'submit',
      'edit',
      'requestChanges',
      'submit',
      'draft',
    ]);
    const rose = { byProduct: false, person: { name: 'rose' }, concerned: null, at };
    expect(nodes[0]).toMatchObject({
      ...rose,
      reason: 'met_here',
      changes: expect.arrayContaining([
        { field: 'state', before: 'published', after: 'closed' },
        { field: 'closingNote', before: null, after: 'Merci.' },
      ]),
    });
    expect(nodes[3]).toEqual({
      ...rose,
      action: 'edit',
      reason: null,
      changes: [
        { field: 'title', before: fallsAtNight.title, after: title },
        { field: 'wantedKinds', before: '[]', after: '["startup"]' },
      ],
    });
    expect(nodes[4]).toMatchObject({
      person: { name: 'nadia' },
      reason: 'too_vague: Dites qui vient la nuit.',
      changes: [{ field: 'state', before: 'submitted', after: 'changes_requested' }],
    });
    expect(nodes[6]).toEqual({ ...rose, action: 'draft', reason: null, changes: [] });
  });

  it('to an organisation and a profile, and no longer by name once somebody has left', async () => {
    const update = `mutation ($id: ID!, $name: String!) {
      updateOrganisation(id: $id, input: { name: $name, kind: service_company }) { ${problem} } }`;
    const passing = await product.as('paul@ovlt.example', 'curator');
    await ask(passing, update, { id: company.id, name: 'Le Journal' });
    const last = async () => (await ask<Log>(curator, logOf('Organisation'), { id: company.id })).nodes[0];
    const entry = {
      action: 'update',
      byProduct: false,
      changes: [{ field: 'name', before: 'Le Journal à Domicile', after: 'Le Journal' }],
    };
    expect(await last()).toMatchObject({ ...entry, person: { name: 'paul' } });
    await product.database.manager.delete(Person, { email: 'paul@ovlt.example' });
    expect(await last()).toMatchObject({ ...entry, person: null });

    const input = { name: 'Veille', headline: 'Un capteur', description: 'Des capteurs.', tags: [] };
    const { id } = await ask<{ id: string }>(
      solver,
      `mutation ($input: SolverInput!) { createSolver(kind: student, input: $input) { ${problem} ... on Solver { id } } }`,
      { input: { ...input, territories: ['commune:45234'], worksRemotely: true } },
    );
    await ask(solver, 'mutation ($id: ID!) { pauseSolver(id: $id) { __typename } }', { id });
    const { nodes } = await ask<Log>(curator, logOf('Solver'), { id });
    expect(nodes.map(({ action }) => action)).toEqual(['pause', 'create']);
    expect(nodes[0]).toMatchObject({
      person: { name: 'gilles' },
      changes: [{ field: 'pausedAt', before: null }],
    });
  });

  it('to a profile that was invited and taken over, and to the organisation made with it', async () => {
    const { id } = await ask<{ id: string }>(
      curator,
      `mutation ($input: SolverInput!) { createSolver(kind: startup, input: $input) { ${problem} ... on Solver { id } } }`,
      {
        input: { name: 'Repas Roulants', headline: 'Des repas', description: '', tags: [], territories: [] },
      },
    );
    const email = 'cuisine@repas-roulants.example';
    await ask(
      curator,
      'mutation ($id: ID!, $email: String) { inviteSolver(id: $id, email: $email) { __typename } }',
      { id, email },
    );
    const [mail] = await mailsTo(product, email);
    const link = linkIn(mail, 'profil');
    await pressLink(product.url, link, { name: 'Inès Roy' });
    const { nodes } = await ask<Log>(curator, logOf('Solver'), { id });
    const { organisationId } = await product.database.manager.findOneByOrFail(Solver, { id });
    const ines = { byProduct: false, person: { name: 'Inès Roy' } };
    expect(nodes).toMatchObject([
      {
        ...ines,
        action: 'claim',
        changes: [{ field: 'organisationId', before: null, after: organisationId }],
      },
      {
        person: { name: 'nadia' },
        action: 'invite',
        changes: [{ field: 'contactEmail', before: null, after: email }, { field: 'invitedAt' }],
      },
      { person: { name: 'nadia' }, action: 'create' },
    ]);
    const made = await ask<Log>(curator, logOf('Organisation'), { id: organisationId });
    expect(made.nodes).toMatchObject([
      {
        ...ines,
        action: 'create',
        changes: [
          { field: 'kind', before: null, after: 'startup' },
          { field: 'name', before: null, after: 'Repas Roulants' },
        ],
      },
    ]);
    const secret = new URL(link).searchParams.get('token') ?? '';
    const [{ count }] = await product.database.manager.query<[{ count: string }]>(
      'SELECT count(*) FROM audit_entry WHERE position($1 IN audit_entry::text) > 0',
      [secret],
    );
    expect([secret.length > 20, count]).toEqual([true, '0']);
  });

  it('to an account, where the curator is an admin', async () => {
    const admin = await product.as('ada@ovlt.example', 'admin');
    const id = await idOf('gilles@solution.example');
    const give = (role: string) =>
      ask(
        admin,
        'mutation ($id: ID!, $role: PlatformRole!) { setPlatformRole(personId: $id, role: $role) { __typename } }',
        { id, role },
      );
    await give('curator');
    await give('curator');
    await give('none');
    const { nodes } = await ask<Log>(admin, logOf('Person'), { id });
    expect(nodes).toMatchObject([
      { action: 'setRole', person: { name: 'ada' }, changes: [{ before: 'curator', after: 'none' }] },
      { action: 'setRole', person: { name: 'ada' }, changes: [{ before: 'none', after: 'curator' }] },
    ]);
    expect(await refusal(curator, logOf('Person'), { id })).toBe('FORBIDDEN');
  });
});

describe('the log is shut', () => {
  it('to the company, to a solver and to a stranger', async () => {
    const id = await aSubmittedNeed(company);
    for (const kind of ['Need', 'Solver', 'Organisation', 'Tag', 'Match', 'Person'] as const) {
      const asked = { id: kind === 'Organisation' ? company.id : id };
      expect(await refusal(company.member, logOf(kind), asked)).toBe('FORBIDDEN');
      expect(await refusal(solver, logOf(kind), asked)).toBe('FORBIDDEN');
      expect(await refusal(product.anybody(), logOf(kind), asked)).toBe('UNAUTHENTICATED');
    }
  });

  it('to curators for what they may not see, and nobody reads what a draft said', async () => {
    const secret = 'Notre directrice part en mars';
    const { id } = await draftNeed(company, { title: secret, description: `${secret}.` });
    expect(await refusal(curator, logOf('Need'), { id })).toBe('NOT_FOUND');
    await ask(
      company.member,
      'mutation ($id: ID!, $note: String!) { closeNeed(id: $id, reason: dropped, note: $note) { __typename } }',
      { id, note: secret },
    );
    expect(await refusal(curator, logOf('Need'), { id })).toBe('NOT_FOUND');
    const rows = await product.database.manager.query<{ row: string; about: string }[]>(
      'SELECT audit_entry::text AS row, object_id AS about FROM audit_entry',
    );
    expect(rows.filter(({ about }) => about === id)).toHaveLength(2);
    expect(rows.filter(({ row }) => row.includes('directrice'))).toEqual([]);
  });

  it.each(['Need', 'Solver', 'Organisation', 'Tag', 'Match'] as const)(
    'where there is no such object: %s',
    async (kind) => {
      expect(await refusal(curator, logOf(kind), { id: newId() })).toBe('NOT_FOUND');
      expect(await refusal(curator, logOf(kind), { id: 'pas un identifiant' })).toBe('NOT_FOUND');
    },
  );
});
