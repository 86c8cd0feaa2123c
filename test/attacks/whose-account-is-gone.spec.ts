import { beforeAll, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { Action } from '@passerelle/actions';
import { Concept, Evidence, GateDecision } from '@passerelle/concepts';
import { newId } from '@passerelle/database';
import { aStoredFile } from '@passerelle/files/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { Group } from '@passerelle/groups';
import { ask, refusal } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';
import { Solver } from '@passerelle/solvers';
import { In } from 'typeorm';
import { makeSampleData, people, type SampleData } from '../browser/walk/sample-data.js';

/*
 * Deletes the rows of people who, together, have every role and have done every action from an idea to homes. Their names are nowhere any more.
 * Their signatures stay readable. The items that they carried have no carrier, and can get a new one.
 */

/** A Monday, with no holiday until Easter. */
const product = bootProduct({ now: new Date('2027-01-11T09:00:00.000Z') });
mailedAtOnce(product);

/** Names that occur nowhere else. */
const names = {
  [people.company]: 'Zéphyrine Quatremaille',
  [people.solver]: 'Karimbert Ostrogoth',
  [people.curator]: 'Nadiane Sarrasine',
};
const gone = Object.keys(names);
const traces = [...gone, ...Object.values(names).flatMap((name) => name.split(' '))];

let data: SampleData;
let fileId: string;
let decided: GateDecision;
let oscar: GraphqlClient;

/** Where traces of them are: schema, table and column. */
async function found(): Promise<string[]> {
  const { manager } = product.database;
  const columns = await manager.query<{ schema: string; table: string; column: string }[]>(
    `SELECT table_schema AS schema, table_name AS table, column_name AS column FROM information_schema.columns
     WHERE table_schema IN ('public', 'bullmq') AND data_type IN ('text', 'character varying', 'jsonb', 'json', 'ARRAY')
     ORDER BY 1, 2, 3`,
  );
  expect(columns.length).toBeGreaterThan(200);
  const places: string[] = [];
  for (const { schema, table, column } of columns) {
    const rows = await manager.query<unknown[]>(
      `SELECT FROM "${schema}"."${table}" WHERE unaccent("${column}"::text) ILIKE ANY
         (SELECT '%' || unaccent(trace) || '%' FROM unnest($1::text[]) AS trace) LIMIT 1`,
      [traces],
    );
    if (rows.length > 0) places.push(`${table}.${column}`);
  }
  return places;
}

beforeAll(async () => {
  const { database } = product;
  const { manager } = database;
  for (const [email, name] of Object.entries(names)) await aPerson(database, { email, name });
  data = await makeSampleData(product);
  oscar = await product.as('oscar@ovlt.example', 'curator');
  const { id: curatorId } = await manager.findOneByOrFail(Person, { email: people.curator });
  const now = product.clock.now();
  fileId = await aStoredFile(manager, {
    conceptId: data.conceptId,
    addedById: data.personId,
    addedAt: now,
  });
  await manager.insert(Evidence, {
    id: newId(),
    conceptId: data.conceptId,
    itemKey: 'what_exists',
    kind: 'file',
    label: 'étude.pdf',
    url: null,
    fileId,
    addedById: data.personId,
    addedAt: now,
  });
  decided = manager.create(GateDecision, {
    id: newId(),
    conceptId: data.conceptId,
    gate: 'problem',
    verdict: 'changes',
    reason: 'Citez l’étude en entier.',
    personId: curatorId,
    at: now,
  });
  await manager.insert(GateDecision, decided);
  product.clock.advance(2 * 60_000);
  await product.settled();
});

describe('people whose rows are deleted', () => {
  it('are named in no other table, but where somebody typed their address', async () => {
    const { manager } = product.database;
    const before = await found();
    expect(before).toContain('person.name');
    // A person who holds a profile keeps their row until the profile has another holder or none.
    await expect(manager.delete(Person, { email: people.solver })).rejects.toThrow('violates foreign key');
    await manager.query(
      'UPDATE solver SET person_id = NULL WHERE person_id IN (SELECT id FROM person WHERE email = ANY ($1))',
      [gone],
    );
    await manager.delete(Person, { email: In(gone) });
    await product.settled();
    // Invitations and secrets expire and are swept. The learner withdraws a question to a supervisor.
    expect(await found()).toEqual([
      'group_invitation.email',
      'one_time_token.email',
      'solver.supervisor_email',
    ]);
  });

  it('are named in the history, and in the edition of minutes that was sent, by nobody', async () => {
    const history = await product.database.manager.query<unknown[]>(
      `SELECT FROM audit_entry WHERE concat(before, after, reason) ILIKE ANY ($1)`,
      [traces.map((trace) => `%${trace}%`)],
    );
    expect(history).toEqual([]);
  });

  it('leave what they signed and showed as it was, and readable', async () => {
    const { manager } = product.database;
    expect(await manager.findOneByOrFail(GateDecision, { id: decided.id })).toEqual({
      ...decided,
      personId: null,
    });
    const concept = `query ($id: ID!) { concept(id: $id) { title carrier { name } members { person { name } }
      gates { decisions { verdict reason person { name } }
        items { evidence { label addedBy { name } file { name addedBy { name } } } } } } }`;
    const read = await ask<{ gates: { decisions: object[]; items: { evidence: object[] }[] }[] }>(
      oscar,
      concept,
      {
        id: data.conceptId,
      },
    );
    expect(read).toMatchObject({ carrier: null });
    expect(read.gates.flatMap(({ decisions }) => decisions)).toEqual([
      { verdict: 'changes', reason: 'Citez l’étude en entier.', person: null },
    ]);
    expect(read.gates.flatMap(({ items }) => items).flatMap(({ evidence }) => evidence)).toEqual([
      { label: 'étude.pdf', addedBy: null, file: { name: 'étude.pdf', addedBy: null } },
    ]);
  });

  it('leave pages that are read: of groups, meetings, actions and the plan', async () => {
    const group = 'query ($id: ID!) { group(id: $id) { title lead { name } } }';
    expect(await ask(oscar, group, { id: data.groupId })).toMatchObject({ lead: null });
    for (const id of Object.values(data.meetings))
      expect(
        await refusal(oscar, 'query ($id: ID!) { groupMeeting(id: $id) { minutes decisions { text } } }', {
          id,
        }),
      ).toBeUndefined();
    const actions = `query ($id: ID!) { actions(subjectKind: group, subjectId: $id) { nodes { title owner { name } createdBy { name } } } }`;
    const { nodes } = await ask<{ nodes: { owner: unknown }[] }>(oscar, actions, { id: data.groupId });
    expect(nodes.length).toBeGreaterThan(0);
    expect(nodes.filter(({ owner }) => owner !== null)).toEqual([]);
    expect(await refusal(oscar, '{ plan { title } }')).toBeUndefined();
  });

  it('leave nothing public that they agreed to, and nothing that others cannot take over', async () => {
    const publicOne = 'query ($id: ID!) { publicConcept(id: $id) { title } }';
    expect(await refusal(product.anybody(), publicOne, { id: data.publicConceptId })).toBe('NOT_FOUND');
    const { manager } = product.database;
    expect(await manager.findBy(Concept, { gateState: 'requested' })).toEqual([]);
    const invite = `mutation ($id: ID!) { inviteToConcept(id: $id, email: "${people.newcomer}") { __typename } }`;
    expect(await ask(oscar, invite, { id: data.publicConceptId })).toEqual({ __typename: 'Concept' });
    const newcomer = await product.as(people.newcomer);
    const answer = 'mutation ($id: ID!) { answerConceptInvitation(id: $id, accept: true) { __typename } }';
    expect(await ask(newcomer, answer, { id: data.publicConceptId })).toEqual({ __typename: 'Concept' });
    const { id: personId } = await manager.findOneByOrFail(Person, { email: people.newcomer });
    const name = `mutation ($id: ID!, $personId: ID!) { nameConceptCarrier(id: $id, personId: $personId) { __typename } }`;
    expect(await ask(oscar, name, { id: data.publicConceptId, personId })).toEqual({ __typename: 'Concept' });
    const action = await manager.findOneByOrFail(Action, { subjectKind: 'group', state: 'todo' });
    const { version } = action;
    const give = `mutation ($id: ID!, $version: Int!, $input: ActionChange!) { editAction(id: $id, version: $version, input: $input) { __typename } }`;
    const { id: ownerId } = await ask<{ id: string }>(oscar, '{ me { id } }');
    const input = { title: action.title, dueOn: action.dueOn, ownerId };
    expect(await ask(oscar, give, { id: action.id, version, input })).toEqual({ __typename: 'Action' });
    // A minor without a supervisor is not introduced, and curators lead a group without a lead.
    expect(await manager.countBy(Solver, { supervisorId: data.personId })).toBe(0);
    expect((await manager.findOneByOrFail(Group, { id: data.groupId })).leadId).toBeNull();
  });
});
