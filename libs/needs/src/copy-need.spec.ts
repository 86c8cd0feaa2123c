import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { Forbidden } from '@passerelle/problems';
import { aNeed, needsServiceOn } from '../testing/index.js';
import { Need } from './need/need.entity.js';
import type { NeedsService } from './needs.service.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const curator = new Actor(newId(), 'curator', [], undefined);
let service: NeedsService;
let company: Actor;
let organisationId: string;

beforeAll(async () => {
  service = needsServiceOn(given);
  const membership = await aMembership(given.database);
  organisationId = membership.organisationId;
  company = await actorOf(given.database, membership.personId);
});
beforeEach(() => given.clock.set(now));

describe('a copy', () => {
  it('is a draft that says the same, but for a day that is over', async () => {
    const { id } = await aNeed(given.database, { organisationId, state: 'draft', neededBy: '2026-11-25' });
    const copied = await service.copy(company, id);
    const of = ({ title, description, tagIds, territoryCodes, wantedKinds, confidential }: Need) => ({
      title,
      description,
      tagIds,
      territoryCodes,
      wantedKinds,
      confidential,
    });
    const original = await given.database.manager.findOneByOrFail(Need, { id });
    expect(of(copied)).toEqual(of(original));
    expect(copied).toMatchObject({
      state: 'draft',
      version: 1,
      authorId: company.personId,
      submittedAt: null,
      neededBy: '2026-11-25',
    });
    expect(copied.id).not.toBe(id);
    expect(await eventsOf(given, copied.id)).toEqual(['NeedDrafted']);
    given.clock.set(new Date('2026-11-25T23:30:00.000Z'));
    expect(await service.copy(company, id)).toMatchObject({ neededBy: null });
  });

  it('is the former one while nobody has changed that: a second tap makes no second draft', async () => {
    const { id } = await aNeed(given.database, { organisationId, state: 'closed' });
    const first = await service.copy(company, id);
    const [second, third] = await Promise.all([service.copy(company, id), service.copy(company, id)]);
    expect([second.id, third.id]).toEqual([first.id, first.id]);
    expect(await eventsOf(given, first.id)).toEqual(['NeedDrafted']);
    await given.database.manager.update(Need, first.id, { title: 'Un autre titre' });
    expect((await service.copy(company, id)).id).not.toBe(first.id);
  });

  it('is for the company alone', async () => {
    const { id } = await aNeed(given.database, { organisationId, state: 'published', publishedAt: now });
    await expect(service.copy(curator, id)).rejects.toThrow(Forbidden);
  });
});
