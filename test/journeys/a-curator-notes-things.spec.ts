import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership } from '@passerelle/accounts/testing';
import { AuditEntry } from '@passerelle/database';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { aCompany, ask, type Company, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { anIntroduction } from '@passerelle/introductions/testing';
import { type Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';

const now = new Date('2026-11-24T09:00:00.000Z');
const product = bootProduct({ now, worker: false });

let curator: GraphqlClient;
let colleague: GraphqlClient;
let company: Company;
let need: Need;
let introducible: Need;
let solver: Solver;
beforeAll(async () => {
  const { database } = product;
  curator = await product.as('nadia@ovlt.example', 'curator');
  colleague = await product.as('karim@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  const ofCompany = { organisationId: company.id };
  need = await aNeed(database, { ...ofCompany, state: 'submitted', submittedAt: now });
  introducible = await aNeed(database, { ...ofCompany, state: 'published', publishedAt: now });
  solver = await aSolver(database);
});

describe('notes', () => {
  const noted =
    '__typename ... on DeskNote { id text author { name } editedAt viewerCan { edit } } ... on Problem { message } ... on InvalidInput { fields { field } }';
  interface Noted {
    __typename: string;
    id: string;
    text: string;
    author: { name: string } | null;
    editedAt: string | null;
  }
  const add = (subject: string, id: string, text: string, client = curator, key?: string): Promise<Noted> =>
    ask(
      client,
      `mutation ($subject: DeskSubjectKind!, $id: ID!, $text: String!, $key: ID) {
        addNote(subject: $subject, id: $id, text: $text, key: $key) { ${noted} } }`,
      { subject, id, text, key },
    );
  const edit = (id: string, text: string, client = curator): Promise<Noted> =>
    ask(client, `mutation ($id: ID!, $text: String!) { editNote(id: $id, text: $text) { ${noted} } }`, {
      id,
      text,
    });
  const notes = (subject: string, id: string) =>
    `{ notes(subject: ${subject}, id: "${id}") { totalCount nodes { id text author { name } editedAt viewerCan { edit } } } }`;
  const read = (
    subject: string,
    id: string,
    client = curator,
  ): Promise<{ totalCount: number; nodes: Noted[] }> => ask(client, notes(subject, id));

  it('are kept about a need, a solver, a company and an introduction, and read by every curator', async () => {
    const introduced = await anIntroduction(product.database, {
      needId: introducible.id,
      solverId: solver.id,
      state: 'withdrawn',
    });
    for (const [subject, id] of [
      ['need', need.id],
      ['solver', solver.id],
      ['organisation', company.id],
      ['introduction', introduced.id],
    ] as const) {
      const first = await add(subject, id, 'Rappeler mardi, Mme Roux préfère le matin.');
      expect(first).toMatchObject({ __typename: 'DeskNote', author: { name: 'nadia' }, editedAt: null });
      await add(subject, id, 'Vu au salon.', colleague);
      expect(await read(subject, id)).toMatchObject({
        totalCount: 2,
        nodes: [
          { text: 'Vu au salon.', author: { name: 'karim' }, viewerCan: { edit: false } },
          { text: 'Rappeler mardi, Mme Roux préfère le matin.', viewerCan: { edit: true } },
        ],
      });
      expect(await edit(first.id, 'Rappeler jeudi.')).toMatchObject({
        text: 'Rappeler jeudi.',
        editedAt: now.toISOString(),
      });
      expect(
        await refusal(colleague, `mutation { editNote(id: "${first.id}", text: "x") { __typename } }`),
      ).toBe('FORBIDDEN');
      expect(await refusal(colleague, `mutation { removeNote(id: "${first.id}") { __typename } }`)).toBe(
        'FORBIDDEN',
      );
      await ask(curator, `mutation { removeNote(id: "${first.id}") { __typename } }`);
      expect((await read(subject, id, colleague)).nodes.map(({ text }) => text)).toEqual(['Vu au salon.']);
      // The text of a note is in no log, since it may name people, and must be deletable.
      const entries = await product.database.manager.findBy(AuditEntry, { objectId: id });
      expect(entries.map(({ action }) => action)).toEqual(
        expect.arrayContaining(['addNote', 'editNote', 'removeNote']),
      );
      expect(JSON.stringify(entries)).not.toMatch(/Roux|Rappeler|salon/);
    }
  });

  it('are sent twice and made once, and are never empty or endless', async () => {
    const id = need.id;
    const twice = [
      await add('need', id, 'Une fois.', curator, 'note-1'),
      await add('need', id, 'Une fois.', curator, 'note-1'),
    ];
    expect(twice[0]?.id).toBe(twice[1]?.id);
    for (const text of [' ', 'x'.repeat(2_001)])
      expect(await add('need', id, text)).toMatchObject({
        __typename: 'InvalidInput',
        fields: [{ field: 'text' }],
      });
  });

  it('are limited to two hundred for a subject', async () => {
    const { manager } = product.database;
    await manager.query(
      `INSERT INTO desk_note (id, solver_id, text, written_at)
       SELECT gen_random_uuid(), $1, 'x', now() FROM generate_series(1, 200 - (SELECT count(*)::int FROM desk_note WHERE solver_id = $1))`,
      [solver.id],
    );
    expect(await add('solver', solver.id, 'De trop.')).toMatchObject({ __typename: 'LimitReached' });
    await manager.query('DELETE FROM desk_note WHERE solver_id = $1 AND author_id IS NULL', [solver.id]);
  });

  it('are read by nobody else, nor by a curator of the company itself', async () => {
    const own = await product.as('ines@ovlt.example', 'curator');
    const { id: personId } = await product.database.manager.findOneByOrFail(Person, {
      email: 'ines@ovlt.example',
    });
    await aMembership(product.database, { organisationId: company.id, personId });
    for (const [subject, id] of [
      ['need', need.id],
      ['organisation', company.id],
    ] as const) {
      expect(await refusal(own, notes(subject, id))).toBe('NOT_FOUND');
      expect(await refusal(own, `{ history(subject: ${subject}, id: "${id}") { totalCount } }`)).toBe(
        'NOT_FOUND',
      );
      expect(await refusal(company.member, notes(subject, id))).toBe('FORBIDDEN');
      expect(await refusal(product.anybody(), notes(subject, id))).toBe('UNAUTHENTICATED');
    }
  });

  it('lose their author with the account, and go with their subject', async () => {
    const { database } = product;
    const gone = await product.as('parti@ovlt.example', 'curator');
    const closed = await aNeed(database, { organisationId: company.id, state: 'closed', submittedAt: now });
    await add('need', closed.id, 'À suivre.', gone);
    await database.manager.delete(Person, { email: 'parti@ovlt.example' });
    expect((await read('need', closed.id)).nodes).toMatchObject([{ text: 'À suivre.', author: null }]);
    await database.manager.query('DELETE FROM need WHERE id = $1', [closed.id]);
    expect(
      await database.manager.query('SELECT count(*)::int AS count FROM desk_note WHERE need_id = $1', [
        closed.id,
      ]),
    ).toEqual([{ count: 0 }]);
  });
});

describe('the history of a need', () => {
  it('is read as sentences, the last first', async () => {
    const { nodes } = await ask<{ nodes: { sentence: string; at: string }[] }>(
      curator,
      `{ history(subject: need, id: "${need.id}", first: 3) { nodes { sentence at } } }`,
    );
    expect(nodes).toHaveLength(3);
    for (const { sentence } of nodes) expect(sentence).toMatch(/^(nadia|karim) a .+\.$/);
  });
});
