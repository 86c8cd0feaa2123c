import { beforeEach, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { Forbidden, NotFound } from '@passerelle/problems';
import { aGroup, groupsUnderTest } from '../testing/index.js';
import { GroupNeed } from './group-need.entity.js';
import { GroupNeedsService } from './group-needs.service.js';
import type { Group } from './group/group.entity.js';

const given = testDatabase();
const under = groupsUnderTest(given);
const service = (): GroupNeedsService => under.app.get(GroupNeedsService);

let group: Group;
let member: Actor;
let curator: Actor;
let organisationId: string;
beforeEach(async () => {
  const { database } = given;
  const { id } = await aPerson(database);
  organisationId = (await anOrganisation(database)).id;
  await aMembership(database, { personId: id, organisationId });
  member = await actorOf(database, id);
  curator = await actorOf(database, (await aPerson(database, { role: 'curator' })).id);
  group = await aGroup(database, { memberIds: [id] });
});

it('are linked by many at once, who wait for no second connection', async () => {
  const needs = await Promise.all(
    Array.from({ length: 15 }, () => aNeed(given.database, { organisationId, state: 'published' })),
  );
  await Promise.all(needs.map(({ id }) => service().link(curator, group.id, id)));
  expect(await given.database.manager.countBy(GroupNeed, { groupId: group.id })).toBe(15);
});

it('are linked by members from their company alone, and what one may not see does not exist', async () => {
  const own = await aNeed(given.database, { organisationId, state: 'draft' });
  const { id: other } = await anOrganisation(given.database);
  const published = await aNeed(given.database, { organisationId: other, state: 'published' });
  const draft = await aNeed(given.database, { organisationId: other, state: 'draft' });
  await service().link(member, group.id, own.id);
  await expect(service().link(member, group.id, published.id)).rejects.toThrow(Forbidden);
  await expect(service().link(member, group.id, draft.id)).rejects.toThrow(NotFound);
  await expect(service().unlink(member, group.id, draft.id)).rejects.toThrow(NotFound);
});
