import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { type Actor, parametersOf, Person } from '@passerelle/accounts';
import { actorOf, aPerson } from '@passerelle/accounts/testing';
import {
  Action,
  ActionAdded,
  ActionEdited,
  type ActionInput,
  ActionsService,
  ActionSubjects,
  ActionTie,
} from '@passerelle/actions';
import { anAction } from '@passerelle/actions/testing';
import { Concept } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { GroupConcept } from '@passerelle/groups';
import { aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { ask, problem } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Objective } from './objective/objective.entity.js';
import { Plan, PlanAxis } from './plan.entity.js';

// One action, seen from its group, from its concept and its objective, and by its owner.

const product = bootProduct({ now: new Date('2026-11-26T09:00:00.000Z') });
const emails = {
  member: 'anne@mains.example',
  carrier: 'lina@cfa.example',
  reader: 'zoe@example.org',
  curator: 'nadia@ovlt.example',
};
type Name = keyof typeof emails;
const clients = {} as Record<Name, GraphqlClient>;
const actors = {} as Record<Name, Actor>;
let groupId: string;
let conceptId: string;
let objectiveId: string;
let meetingId: string;

beforeAll(async () => {
  for (const name of Object.keys(emails) as Name[]) {
    clients[name] = await product.as(emails[name], name === 'curator' ? 'curator' : undefined);
    const { id } = await product.database.manager.findOneByOrFail(Person, { email: emails[name] });
    actors[name] = await actorOf(product.database, id);
  }
});

const idOf = (name: Name): string => actors[name].personId ?? '';

/** An objective of a plan of these years. */
async function anObjective(shared: boolean): Promise<string> {
  const { manager } = product.database;
  const [planId, axisId, id] = [newId(), newId(), newId()];
  const plan = { title: 'Trois ans', purpose: '', fromYear: 2026, years: 3, createdAt: new Date() };
  await manager.insert(Plan, { ...plan, id: planId, shared });
  await manager.insert(PlanAxis, { id: axisId, planId, title: 'Du concept aux foyers', position: 0 });
  await manager.insert(Objective, {
    id,
    axisId,
    title: 'Cinquante foyers',
    figure: 'foyers équipés',
    unit: 'count',
    baseline: 0,
    target: 50,
    startsOn: '2026-01-01',
    dueOn: '2028-12-31',
    observed: null,
    territoryCode: null,
    theme: null,
  });
  return id;
}

beforeEach(async () => {
  const { database } = product;
  await emptyTables(database.manager, 'plan', 'action');
  groupId = (await aGroup(database, { leadId: idOf('member') })).id;
  conceptId = (await aConcept(database, { joined: [idOf('carrier'), idOf('member')] })).id;
  await link(conceptId);
  objectiveId = await anObjective(true);
  meetingId = (await aGroupMeeting(database, { groupId, at: product.clock.now() })).id;
});

const link = async (id: string): Promise<unknown> =>
  product.database.manager.insert(GroupConcept, {
    groupId,
    conceptId: id,
    linkedById: null,
    linkedAt: product.clock.now(),
  });

type Tie = { kind: string; id: string };
const both = (): Tie[] => [
  { kind: 'concept', id: conceptId },
  { kind: 'objective', id: objectiveId },
];
const service = (): ActionsService => product.app.get(ActionsService);

/** Written in the minutes of the meeting. */
const giveOut = (ties: Tie[], by: Name = 'member') =>
  ask<{ __typename?: string; fields?: { field: string }[]; actions: { id: string; version: number }[] }>(
    clients[by],
    `mutation ($id: ID!, $input: ActionInput!) { addMeetingAction(id: $id, input: $input) {
       ${problem} ... on GroupMeeting { actions { id version } } } }`,
    {
      id: meetingId,
      input: { title: 'Trouver cinq foyers', ownerId: idOf('member'), dueOn: '2026-12-10', ties },
    },
  );
const given = async (ties = both()): Promise<{ id: string; version: number }> => {
  const [action] = (await giveOut(ties)).actions;
  if (action === undefined) throw new Error('Nothing was given out.');
  return action;
};
const edit = (id: string, version: number, ties: Tie[] | null | undefined, by: Name = 'member') =>
  ask<{ fields?: { field: string }[]; version: number; ties: Tie[] }>(
    clients[by],
    `mutation ($id: ID!, $version: Int!, $input: ActionChange!) { editAction(id: $id, version: $version, input: $input) {
       ${problem} ... on Action { version ties { kind id } } } }`,
    {
      id,
      version,
      input: { title: 'Trouver cinq foyers', ownerId: idOf('member'), dueOn: '2026-12-10', ties },
    },
  );
const tiesOf = async (actionId: string): Promise<Tie[]> =>
  (await product.database.manager.findBy(ActionTie, { actionId })).map(({ subjectKind, subjectId }) => ({
    kind: subjectKind,
    id: subjectId,
  }));

interface Listed {
  nodes: { title: string; subject: { title: string } | null; ties: Tie[] }[];
  totalCount: number;
}
const listOf = (name: Name, kind: string, id: string): Promise<Listed> =>
  ask(
    clients[name],
    `query ($kind: ActionSubjectKind!, $id: ID!) { actions(subjectKind: $kind, subjectId: $id) {
       totalCount nodes { title subject { title } ties { kind id } } } }`,
    { kind, id },
  );
const titles = async (name: Name, kind: string, id: string): Promise<[string[], number]> => {
  const { nodes, totalCount } = await listOf(name, kind, id);
  return [nodes.map(({ title }) => title), totalCount];
};
const inPlan = async (name: Name): Promise<[string[], number]> => {
  const { axes } = await ask<{
    axes: { objectives: { actions: { title: string }[]; otherActionCount: number }[] }[];
  }>(clients[name], '{ plan { axes { objectives { actions { title } otherActionCount } } } }');
  const objective = axes[0]?.objectives[0];
  return [objective?.actions.map(({ title }) => title) ?? [], objective?.otherActionCount ?? -1];
};

describe('an action of a meeting that is for a concept and an objective', () => {
  it('is one action, seen from the group, the concept, the plan, and by its owner', async () => {
    await given();
    const seen = [['Trouver cinq foyers'], 1];
    expect(await titles('member', 'group', groupId)).toEqual(seen);
    expect(await titles('member', 'concept', conceptId)).toEqual(seen);
    expect(await titles('member', 'objective', objectiveId)).toEqual(seen);
    expect(await inPlan('member')).toEqual([['Trouver cinq foyers'], 0]);
    expect(await inPlan('curator')).toEqual([['Trouver cinq foyers'], 0]);
    const mine = await ask<Listed>(
      clients.member,
      '{ myActions { totalCount nodes { title ties { kind id } } } }',
    );
    expect(mine.nodes[0]?.ties).toEqual(both());
    expect(await product.database.manager.query('SELECT count(*)::int FROM action')).toEqual([{ count: 1 }]);
  });

  it('is seen by those who take part in the concept, who do not see the group', async () => {
    const { id } = await given();
    expect(await titles('carrier', 'concept', conceptId)).toEqual([['Trouver cinq foyers'], 1]);
    expect((await listOf('carrier', 'concept', conceptId)).nodes[0]?.subject).toBeNull();
    expect(await inPlan('carrier')).toEqual([['Trouver cinq foyers'], 0]);
    // They see it, but do not change it.
    const action = await ask<{ viewerCan: object }>(
      clients.carrier,
      'query ($id: ID!) { action(id: $id) { viewerCan { edit setState } } }',
      { id },
    );
    expect(action.viewerCan).toEqual({ edit: false, setState: false });
  });

  it('is counted, and not shown, for everybody else who reads the plan', async () => {
    const { id } = await given();
    expect(await inPlan('reader')).toEqual([[], 1]);
    expect(await titles('reader', 'objective', objectiveId)).toEqual([[], 0]);
    await expect(service().see(actors.reader, id)).rejects.toThrow();
    await service().setState(actors.member, id, 'done');
    expect(await inPlan('reader')).toEqual([[], 0]);
  });

  it('does not show the group of a concept that it does not see', async () => {
    const other = (await aPerson(product.database)).id;
    await product.database.manager.query(
      'INSERT INTO group_member (person_id, group_id, since) VALUES ($1, $2, now())',
      [other, groupId],
    );
    const { id } = await given();
    const actor = await actorOf(product.database, other);
    const { nodes } = await service()
      .ofSubject(actor, {
        subjectKind: 'group',
        subjectId: groupId,
        first: 10,
      } as Parameters<ActionsService['ofSubject']>[1])
      .then(({ edges, ...page }) => ({ ...page, nodes: edges }));
    expect(nodes).toHaveLength(1);
    expect(
      (await service().tiesOf(actor, { subjectKind: 'group', subjectId: groupId })).map(
        (tie) => tie.subjectKind,
      ),
    ).toEqual(['objective']);
    // Ties that they do not see stay when they save the ties that they see.
    const action = await service().edit(actor, id, 1, {
      title: 'Trouver dix foyers',
      ownerId: idOf('member'),
      dueOn: '2026-12-10',
      ties: [],
    });
    expect(action.title).toBe('Trouver dix foyers');
    expect(await tiesOf(id)).toEqual([{ kind: 'concept', id: conceptId }]);
    // No other tie of its kind can replace it.
    const own = (await aConcept(product.database, { joined: [other] })).id;
    const tieTo = (ties: Tie[]) =>
      service().edit(actor, id, 2, {
        title: 'Trouver dix foyers',
        ownerId: idOf('member'),
        dueOn: '2026-12-10',
        ties: ties as ActionInput['ties'],
      });
    await expect(tieTo([{ kind: 'concept', id: own }])).rejects.toMatchObject({
      fields: [{ field: 'ties', rule: 'tied_unseen' }],
    });
    expect(await tiesOf(id)).toEqual([{ kind: 'concept', id: conceptId }]);
    await tieTo([{ kind: 'objective', id: objectiveId }]);
    expect((await tiesOf(id)).map(({ kind }) => kind).toSorted()).toEqual(['concept', 'objective']);
    // A tie to a removed subject blocks nothing.
    await product.database.manager.query('DELETE FROM concept WHERE id = $1', [conceptId]);
    await service().edit(actor, id, 3, {
      title: 'Trouver dix foyers',
      ownerId: idOf('member'),
      dueOn: '2026-12-10',
      ties: [{ kind: 'concept', id: own }],
    });
    expect(await tiesOf(id)).toContainEqual({ kind: 'concept', id: own });
  });

  it('keeps both awake and hints both, by one event', async () => {
    await product.database.manager.update(Concept, { id: conceptId }, { activeAt: new Date('2026-01-01') });
    const { id } = await given();
    const events = await product.database.manager.findBy(OutboxEvent, { name: ActionAdded.eventName });
    expect(events.find((event) => event.subjectId === id)?.data).toMatchObject({
      subjectKind: 'group',
      ties: [
        { subjectKind: 'concept', subjectId: conceptId },
        { subjectKind: 'objective', subjectId: objectiveId },
      ],
    });
    await product.settled();
    const { activeAt } = await product.database.manager.findOneByOrFail(Concept, { id: conceptId });
    expect(activeAt.getFullYear()).toBe(2026);
    expect(activeAt > new Date('2026-02-01')).toBe(true);
  });
});

it('an action is seen by the same people in lists, by SQL, and alone, by the policy', async () => {
  const { database } = product;
  const hiddenObjective = await anObjective(false);
  const otherGroup = (await aGroup(database)).id;
  const otherConcept = (await aConcept(database, { invited: [idOf('carrier')] })).id;
  const subjects = [
    ['group', groupId],
    ['group', otherGroup],
    ['concept', conceptId],
    ['concept', otherConcept],
    ['objective', objectiveId],
    ['objective', hiddenObjective],
  ] as const;
  for (const [subjectKind, subjectId] of subjects)
    for (const ownerId of [null, idOf('reader')])
      for (const tie of [undefined, ...subjects.filter(([kind]) => kind !== subjectKind)]) {
        const { id: actionId } = await anAction(database, { subjectKind, subjectId, ownerId });
        if (tie)
          await database.manager.insert(ActionTie, { actionId, subjectKind: tie[0], subjectId: tie[1] });
      }
  const all = await database.manager.find(Action);
  expect(all).toHaveLength(60);
  for (const actor of Object.values(actors)) {
    const listed = await database.manager
      .createQueryBuilder(Action, 'action')
      .where(product.app.get(ActionSubjects).seesActionSql, parametersOf(actor))
      .getMany();
    const alone = await Promise.all(
      all.map(({ id }) =>
        service()
          .see(actor, id)
          .then(() => id)
          .catch(() => ''),
      ),
    );
    expect(listed.map(({ id }) => id).toSorted()).toEqual(alone.filter(Boolean).toSorted());
  }
});

describe('what an action may be for', () => {
  const offered = async (name: Name, kind: string, id: string): Promise<Tie[]> =>
    ask(
      clients[name],
      'query ($kind: ActionSubjectKind!, $id: ID!) { actionTies(subjectKind: $kind, subjectId: $id) { kind id } }',
      { kind, id },
    );

  it('is offered: the concepts of its group, the groups of its concept, and the objectives of this year', async () => {
    expect(await offered('member', 'group', groupId)).toEqual(both());
    expect(await offered('member', 'concept', conceptId)).toEqual([
      { kind: 'group', id: groupId },
      { kind: 'objective', id: objectiveId },
    ]);
    // A person who only takes part in the concept is offered no group.
    expect(await offered('carrier', 'concept', conceptId)).toEqual([{ kind: 'objective', id: objectiveId }]);
    expect(await offered('curator', 'objective', objectiveId)).toEqual([]);
  });

  it('is what one may see: no concept of others, and no plan that is not shared', async () => {
    const hidden = (await aConcept(product.database, { joined: [idOf('carrier')] })).id;
    await link(hidden);
    await product.database.manager.query('UPDATE plan SET shared = false');
    expect(await offered('member', 'group', groupId)).toEqual([{ kind: 'concept', id: conceptId }]);
    for (const tie of [
      { kind: 'concept', id: hidden },
      { kind: 'objective', id: objectiveId },
      { kind: 'group', id: groupId },
      { kind: 'concept', id: newId() },
    ])
      expect((await giveOut([tie])).fields).toMatchObject([{ field: 'ties' }]);
    expect((await giveOut([both(), both()].flat().slice(0, 3))).fields).toMatchObject([{ field: 'ties' }]);
  });

  it('is changed with the action, once for each version, and logged', async () => {
    const { id, version } = await given();
    const changed = await edit(id, version, [{ kind: 'concept', id: conceptId }]);
    expect(changed.ties).toEqual([{ kind: 'concept', id: conceptId }]);
    expect(changed.version).toBe(version + 1);
    expect(await inPlan('reader')).toEqual([[], 0]);
    // A change without ties leaves them, and the same ties change nothing.
    expect((await edit(id, version + 1, undefined)).ties).toEqual([{ kind: 'concept', id: conceptId }]);
    expect((await edit(id, version + 1, [{ kind: 'concept', id: conceptId }])).version).toBe(version + 1);
    const log = await product.database.manager.findBy(AuditEntry, { objectId: id, action: 'edit' });
    expect(log).toMatchObject([
      {
        before: { ties: [`concept ${conceptId}`, `objective ${objectiveId}`] },
        after: { ties: [`concept ${conceptId}`] },
      },
    ]);
    const events = await product.database.manager.findBy(OutboxEvent, { name: ActionEdited.eventName });
    // Readers of the former ties get a hint too.
    expect(events.find(({ subjectId }) => subjectId === id)?.data).toMatchObject({
      ties: [
        { subjectKind: 'concept', subjectId: conceptId },
        { subjectKind: 'objective', subjectId: objectiveId },
      ],
    });
  });

  it('is decided by its group: who takes part in the concept alone does not change it', async () => {
    const action: Pick<Action, 'id' | 'version'> = await given();
    const fields = { title: 'Autre chose', ownerId: idOf('carrier'), dueOn: '2026-12-10' };
    await expect(service().edit(actors.carrier, action.id, action.version, fields)).rejects.toThrow();
  });

  it('is written by ten at once without waiting for each other for ever', async () => {
    const ofGroup = Array.from({ length: 5 }, () => giveOut(both()));
    const ofConcept = Array.from({ length: 5 }, () =>
      service().add(
        actors.member,
        { subjectKind: 'concept', subjectId: conceptId },
        {
          title: 'Poser les tapis',
          ownerId: idOf('member'),
          dueOn: '2026-12-10',
          ties: [{ kind: 'group', id: groupId }],
        },
      ),
    );
    await Promise.all([...ofGroup, ...ofConcept]);
    expect(await product.database.manager.count(ActionTie)).toBe(15);
  });
});
