import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import type { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { eventsOf, testDatabase } from '@passerelle/harness';
import { aNeed, aNeedInput, needsServiceOn } from '../testing/index.js';
import { Need } from './need/need.entity.js';
import type { NeedsService } from './needs.service.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
let service: NeedsService;
let company: Actor;
let organisationId: string;

beforeAll(async () => {
  const { database } = given;
  service = needsServiceOn(given);
  const membership = await aMembership(database);
  organisationId = membership.organisationId;
  company = await actorOf(database, membership.personId);
});
beforeEach(() => given.clock.set(now));

const reload = (id: string): Promise<Need> => given.database.manager.findOneByOrFail(Need, { id });
const draft = (wanted: Partial<Need>): Promise<Need> =>
  aNeed(given.database, { organisationId, state: 'draft', updatedAt: now, ...wanted });

describe('a draft that is left', () => {
  const HOUR = DAY / 24;
  it('has its author reminded a day after its last change, once, and nobody is overtaken', async () => {
    const { id, version } = await draft({ authorId: company.personId });
    given.clock.advance(DAY - HOUR);
    await service.edit(company, id, version, aNeedInput({ description: 'Une chute la nuit.' }));
    given.clock.advance(DAY - 1);
    await service.remindOfDrafts();
    expect(await eventsOf(given, id)).toEqual(['NeedEdited']);
    given.clock.advance(1);
    const before = await reload(id);
    await Promise.all([service.remindOfDrafts(), service.remindOfDrafts()]);
    given.clock.advance(2 * DAY);
    await service.remindOfDrafts();
    expect(await eventsOf(given, id)).toEqual(['NeedEdited', 'NeedLeftAsDraft']);
    const after = await reload(id);
    expect([after.version, after.updatedAt]).toEqual([before.version, before.updatedAt]);
  });

  it.each([
    ['it was sent', { state: 'submitted' as const }],
    ['it was imported', { authorId: null }],
    ['it was given up long ago', { updatedAt: new Date(now.getTime() - 8 * DAY) }],
  ])('has nobody reminded if %s', async (_why, wanted) => {
    const left = { authorId: company.personId, updatedAt: new Date(now.getTime() - 2 * DAY) };
    const { id } = await draft({ ...left, ...wanted });
    await service.remindOfDrafts();
    expect(await eventsOf(given, id)).toEqual([]);
  });
});
