import { beforeAll, expect, it } from '@jest/globals';
import { type Actor, parametersOf } from '@passerelle/accounts';
import { everyActor, somePeople } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import * as fc from 'fast-check';
import { aGroup } from '../../testing/index.js';
import { Group } from './group.entity.js';
import { isMemberSql, mayOnGroup, readsGroupSql } from './group.rules.js';

const given = testDatabase();
const groups: { group: Group; memberIds: readonly string[] }[] = [];
let actors: (readonly [string, Actor])[];

const made = fc.record({
  lead: fc.constantFrom('me', 'other', 'third'),
  members: fc.subarray(['me', 'other', 'third'] as const),
  isClosed: fc.boolean(),
  isLeadGone: fc.boolean(),
});

beforeAll(async () => {
  const { database } = given;
  const [me, other, third] = await somePeople(database, [{}, {}, {}]);
  const ids = { me: me!.id, other: other!.id, third: third!.id };
  for (const { lead, members, isClosed, isLeadGone } of fc.sample(made, { numRuns: 60, seed: 7 })) {
    const memberIds = [...new Set([ids[lead], ...members.map((who) => ids[who])])];
    const group = await aGroup(database, {
      leadId: ids[lead],
      memberIds,
      closedAt: isClosed ? new Date() : null,
    });
    if (isLeadGone) await database.manager.update(Group, { id: group.id }, { leadId: null });
    groups.push({ group: Object.assign(group, isLeadGone && { leadId: null }), memberIds });
  }
  actors = everyActor(ids, {});
});

const foundBySql = async (condition: string, actor: Actor): Promise<string[]> => {
  const found = await given.database.manager
    .createQueryBuilder(Group, 'working_group')
    .where(condition, parametersOf(actor))
    .getMany();
  return found.map(({ id }) => id).toSorted();
};
const foundByPolicy = (actor: Actor, action: 'read' | 'leave'): string[] =>
  groups
    .filter(({ group, memberIds }) => {
      const isMember = actor.personId !== null && memberIds.includes(actor.personId);
      return mayOnGroup(actor, action, { group, isMember });
    })
    .map(({ group }) => group.id)
    .toSorted();

it('finds in SQL the groups that somebody reads by the policy', async () => {
  for (const [name, actor] of actors)
    expect([name, await foundBySql(readsGroupSql, actor)]).toEqual([name, foundByPolicy(actor, 'read')]);
});

it('finds in SQL the groups that somebody is in', async () => {
  for (const [name, actor] of actors)
    expect([name, await foundBySql(isMemberSql, actor)]).toEqual([name, foundByPolicy(actor, 'leave')]);
});
