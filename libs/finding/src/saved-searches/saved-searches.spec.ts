import { beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { Actor } from '@passerelle/accounts';
import { actorOf, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { AuditEntry, newId, OutboxEvent } from '@passerelle/database';
import { testDatabase } from '@passerelle/harness';
import { aNeed } from '@passerelle/needs/testing';
import { InvalidInput, LimitReached, NotFound, Unauthenticated } from '@passerelle/problems';
import { findingUnderTest } from '../../testing/index.js';
import { NeedOpenings } from './need-openings.js';
import { NeedOpening } from './need-opening.entity.js';
import { SavedSearch } from './saved-search.entity.js';
import { MOST_SEARCHES, SavedSearches } from './saved-searches.service.js';

const given = testDatabase();
const apps = findingUnderTest(given);
let searches: SavedSearches;
let zoe: Actor;
let paul: Actor;

beforeAll(async () => {
  searches = (apps[0] as (typeof apps)[number]).get(SavedSearches);
});
beforeEach(async () => {
  await given.database.manager.query('TRUNCATE saved_search, need_opening');
  [zoe, paul] = await Promise.all([
    actorOf(given.database, (await aPerson(given.database)).id),
    actorOf(given.database, (await aPerson(given.database)).id),
  ]);
});

const falls = { name: 'Chutes', text: 'chutes', tags: [], territories: [], kinds: [] };
const logged = (by: Actor): Promise<AuditEntry[]> =>
  given.database.manager.find(AuditEntry, { where: { actorId: by.personId ?? '' }, order: { id: 'ASC' } });

describe('a search that somebody keeps', () => {
  it('is stored as it was entered, under its name, and logged without the search terms', async () => {
    const asked = { ...falls, text: ' Chûtes  la nuit ', territories: ['commune:45234'] };
    const { id } = await searches.save(zoe, asked);
    expect(await searches.mine(zoe)).toMatchObject([
      { id, name: 'Chutes', text: 'Chûtes la nuit', territories: ['commune:45234'], pausedAt: null },
    ]);
    await searches.rename(zoe, id, { name: 'La nuit' });
    await searches.setPaused(zoe, id, true);
    await searches.setPaused(zoe, id, true);
    await searches.setPaused(zoe, id, false);
    await searches.delete(zoe, id);
    const entries = await logged(zoe);
    expect(entries.map(({ action }) => action)).toEqual([
      'saveSearch',
      'renameSearch',
      'pauseSearch',
      'resumeSearch',
      'deleteSearch',
    ]);
    expect(JSON.stringify(entries)).not.toMatch(/Ch[uû]tes|nuit|45234/);
    const events = await given.database.manager.findBy(OutboxEvent, { subjectId: id });
    expect(events.map(({ name }) => name).toSorted()).toEqual([
      'SavedSearchChanged',
      'SavedSearchChanged',
      'SavedSearchChanged',
      'SavedSearchDeleted',
      'SearchSaved',
    ]);
    expect(await searches.mine(zoe)).toEqual([]);
  });

  it.each([
    { ...falls, name: ' ' },
    { ...falls, name: 'x'.repeat(101) },
    { ...falls, text: '' },
    { ...falls, text: 'x'.repeat(201) },
    { ...falls, tags: ['theme:nobody-knows'] },
    { ...falls, territories: ['commune:nowhere'] },
    { ...falls, kinds: ['robot' as never] },
  ])('is refused where its page would be, or where it asks for nothing: %j', async (asked) => {
    await expect(searches.save(zoe, asked)).rejects.toThrow(InvalidInput);
  });

  it('is seen and changed by nobody else, and by nobody who is not signed in', async () => {
    const { id } = await searches.save(zoe, falls);
    await expect(searches.see(paul, id)).rejects.toThrow(NotFound);
    await expect(searches.rename(paul, id, { name: 'x' })).rejects.toThrow(NotFound);
    await expect(searches.setPaused(paul, id, true)).rejects.toThrow(NotFound);
    await expect(searches.delete(paul, id)).rejects.toThrow(NotFound);
    await expect(searches.delete(zoe, newId())).rejects.toThrow(NotFound);
    expect(await searches.mine(paul)).toEqual([]);
    await expect(searches.save(Actor.nobody, falls)).rejects.toThrow(Unauthenticated);
    expect(await searches.mine(zoe)).toHaveLength(1);
  });

  it('is one of twenty at most, also of two that are saved at once', async () => {
    for (let i = 1; i < MOST_SEARCHES; i++) await searches.save(zoe, falls);
    const both = await Promise.allSettled([searches.save(zoe, falls), searches.save(zoe, falls)]);
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
    await expect(searches.save(zoe, falls)).rejects.toThrow(LimitReached);
    await searches.save(paul, falls);
  });

  it('goes with the account of its keeper, and what they have read with it', async () => {
    await searches.save(zoe, falls);
    const { id: organisationId } = await anOrganisation(given.database);
    const need = await aNeed(given.database, { organisationId, state: 'published' });
    const openings = (apps[0] as (typeof apps)[number]).get(NeedOpenings);
    expect(await openings.note({ actor: zoe } as never, need.id)).toBe(true);
    expect(await openings.note({ actor: zoe } as never, need.id)).toBe(true);
    expect(await openings.note({ actor: paul } as never, need.id)).toBe(false);
    expect(await given.database.manager.find(NeedOpening)).toHaveLength(1);
    await given.database.manager.query('DELETE FROM person WHERE id = $1', [zoe.personId]);
    expect(await given.database.manager.count(SavedSearch)).toBe(0);
    expect(await given.database.manager.count(NeedOpening)).toBe(0);
  });

  it('has what its keeper reads forgotten after sixty days; what they may not see is not there', async () => {
    await searches.save(zoe, falls);
    const { id: organisationId } = await anOrganisation(given.database);
    const [need, draft] = await Promise.all([
      aNeed(given.database, { organisationId, state: 'published' }),
      aNeed(given.database, { organisationId, state: 'draft' }),
    ]);
    const openings = (apps[0] as (typeof apps)[number]).get(NeedOpenings);
    await openings.note({ actor: zoe } as never, need.id);
    await expect(openings.note({ actor: zoe } as never, draft.id)).rejects.toThrow(NotFound);
    given.clock.advance(59 * 24 * 3_600_000);
    await openings.forget();
    expect(await given.database.manager.count(NeedOpening)).toBe(1);
    given.clock.advance(2 * 24 * 3_600_000);
    await openings.forget();
    expect(await given.database.manager.count(NeedOpening)).toBe(0);
  });
});
