import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, aMembership } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import { eventsOf, testDatabase, waitingForLocks } from '@passerelle/harness';
import { aNeed, needsServiceOn } from '../testing/index.js';
import { Need } from './need/need.entity.js';
import type { NeedsService } from './needs.service.js';

const given = testDatabase();
const now = new Date('2026-11-24T09:00:00.000Z');
const DAY = 24 * 3_600_000;
const curator = new Actor(newId(), 'curator', [], undefined);
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

describe('the term of a published need', () => {
  const publish = async (neededBy: string | null): Promise<Need> => {
    const { id, version } = await aNeed(given.database, { organisationId, state: 'submitted', neededBy });
    return service.publish(curator, id, version);
  };

  it.each([
    [null, '2026-11-24T09:00:00.000Z', '2027-02-22T09:00:00.000Z'],
    ['2026-12-24', '2026-11-24T09:00:00.000Z', '2026-12-24T22:59:59.999Z'],
    ['2026-07-14', '2026-06-01T09:00:00.000Z', '2026-07-14T21:59:59.999Z'],
    ['2027-12-24', '2026-11-24T09:00:00.000Z', '2027-02-22T09:00:00.000Z'],
    // The last hour of that day in France, then the first hour of the next day.
    ['2026-11-24', '2026-11-24T22:30:00.000Z', '2026-11-24T22:59:59.999Z'],
    ['2026-11-24', '2026-11-24T23:30:00.000Z', '2027-02-22T23:30:00.000Z'],
  ])('needed by %s and published at %s is %s', async (neededBy, instant, expiresAt) => {
    given.clock.set(new Date(instant));
    expect((await publish(neededBy)).expiresAt).toEqual(new Date(expiresAt));
  });

  it('takes it down when it has come, once', async () => {
    const { id } = await publish('2026-11-26');
    given.clock.set(new Date('2026-11-26T22:59:59.998Z'));
    await service.expireDue();
    expect(await reload(id)).toMatchObject({ state: 'published' });
    given.clock.advance(1);
    await Promise.all([service.expireDue(), service.expireDue()]);
    expect(await reload(id)).toMatchObject({ state: 'expired', updatedAt: given.clock.now() });
    expect(await eventsOf(given, id)).toEqual(['NeedPublished', 'NeedExpired']);
  });

  it('begins again when it is renewed', async () => {
    const { id } = await publish(null);
    given.clock.advance(100 * DAY);
    await service.expireDue();
    const renewed = await service.renew(company, id);
    expect(renewed.expiresAt).toEqual(new Date(given.clock.now().getTime() + 90 * DAY));
    expect(await service.expireDue()).toBe(0);
    expect(await reload(id)).toMatchObject({ state: 'published', publishedAt: now });
  });

  it('passes over what was closed or put off between the look and the lock', async () => {
    const { id } = await publish(null);
    given.clock.advance(100 * DAY);
    let expiring: Promise<number> | undefined;
    await given.database.transaction(async (tx) => {
      const later = new Date(given.clock.now().getTime() + DAY);
      await tx.manager.update(Need, id, { expiresAt: later });
      expiring = service.expireDue();
      await waitingForLocks(given);
    });
    await expiring;
    expect(await reload(id)).toMatchObject({ state: 'published' });
    expect(await eventsOf(given, id)).toEqual(['NeedPublished']);
  });
});
