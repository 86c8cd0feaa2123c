import { Injectable } from '@nestjs/common';
import { type Actor, type Rate, RateLimits } from '@passerelle/accounts';
import { Clock } from '@passerelle/config';
import {
  Database,
  type DomainEvent,
  type LoggedAction,
  newId,
  takeLock,
  type Transaction,
} from '@passerelle/database';
import { identifier, LimitReached, NotFound, parseInput, Unauthenticated } from '@passerelle/problems';
import { sentences } from '../finding.sentences.js';
import { SearchFacets } from '../searching/search-facets.js';
import { SavedSearch } from './saved-search.entity.js';
import type { SaveSearchInput } from './saved-search.graphql.js';
import {
  auditOfSavedSearch,
  isOwnSearch,
  SavedSearchChanged,
  SavedSearchDeleted,
  savedSearchInput,
  searchNameInput,
  SearchSaved,
} from './saved-search.rules.js';

/** Most saved searches of one person. */
export const MOST_SEARCHES = 20;
/** How often one person may save a search, since saving and deleting alternately would fill the log. */
const perDay = { window: 24 * 3_600, max: 100 } satisfies Rate;

/** People's saved searches of needs. */
@Injectable()
export class SavedSearches {
  constructor(
    private readonly database: Database,
    private readonly facets: SearchFacets,
    private readonly limits: RateLimits,
    private readonly clock: Clock,
  ) {}

  /** The searches of the actor, the last saved first. */
  mine(actor: Actor): Promise<SavedSearch[]> {
    return this.database.manager.find(SavedSearch, {
      where: { personId: ownerOf(actor) },
      order: { id: 'DESC' },
    });
  }

  /** @throws {NotFound} for another person's search. */
  async see(actor: Actor, id: string): Promise<SavedSearch> {
    const search = await this.database.manager.findOneBy(SavedSearch, { id: identifier(id) });
    if (search === null || !isOwnSearch(actor, search)) throw new NotFound();
    return search;
  }

  /** @throws {InvalidInput} if the search is empty, or has an unknown filter | {LimitReached} */
  async save(actor: Actor, input: SaveSearchInput): Promise<SavedSearch> {
    const personId = ownerOf(actor);
    const checked = parseInput(savedSearchInput, { ...input });
    // Refused in the same cases as the search itself.
    await this.facets.resolve(checked);
    return this.database.transaction(async (tx) => {
      // Two searches saved at the same time are counted one after the other.
      await takeLock(tx.manager, `saved searches ${personId}`);
      if ((await tx.manager.countBy(SavedSearch, { personId })) >= MOST_SEARCHES)
        throw new LimitReached(sentences.tooManySearches({ max: MOST_SEARCHES }));
      const { allowed, retryAfter } = await this.limits.consume(`saveSearch ${personId}`, perDay, tx.manager);
      if (!allowed) throw new LimitReached(sentences.savedTooOften({ max: perDay.max }), retryAfter);
      const search = SavedSearch.save({ ...checked, id: newId(), personId }, this.clock.now());
      await tx.manager.insert(SavedSearch, search);
      await tx.record(SearchSaved(eventOf(search)));
      await auditIn(tx, 'saveSearch', null, search);
      return search;
    });
  }

  /** @throws {NotFound} | {InvalidInput} */
  rename(actor: Actor, id: string, input: { name: string }): Promise<SavedSearch> {
    const { name } = parseInput(searchNameInput, input);
    return this.change(actor, id, 'renameSearch', (search) => Object.assign(search, { name }));
  }

  /**
   * Repeating the present state changes nothing.
   * @throws {NotFound}
   */
  setPaused(actor: Actor, id: string, isPaused: boolean): Promise<SavedSearch> {
    const now = this.clock.now();
    return this.change(actor, id, isPaused ? 'pauseSearch' : 'resumeSearch', (search) =>
      isPaused ? search.pause(now) : search.resume(now),
    );
  }

  /**
   * @returns the deleted search
   * @throws {NotFound}
   */
  delete(actor: Actor, id: string): Promise<SavedSearch> {
    return this.database.transaction(async (tx) => {
      const search = await this.lock(tx, actor, id);
      await tx.manager.delete(SavedSearch, { id: search.id });
      await tx.record(SavedSearchDeleted(eventOf(search)));
      await auditIn(tx, 'deleteSearch', search, null);
      return search;
    });
  }

  private change(
    actor: Actor,
    id: string,
    action: LoggedAction,
    alter: (search: SavedSearch) => void,
  ): Promise<SavedSearch> {
    return this.database.transaction(async (tx) => {
      const search = await this.lock(tx, actor, id);
      const before = Object.assign(new SavedSearch(), search);
      alter(search);
      if (before.name === search.name && before.pausedAt === search.pausedAt) return search;
      await tx.manager.save(search);
      await tx.record(SavedSearchChanged(eventOf(search)));
      await auditIn(tx, action, before, search);
      return search;
    });
  }

  private async lock(tx: Transaction, actor: Actor, id: string): Promise<SavedSearch> {
    const search = await tx.manager.findOne(SavedSearch, {
      where: { id: identifier(id) },
      lock: { mode: 'pessimistic_write' },
    });
    if (search === null || !isOwnSearch(actor, search)) throw new NotFound();
    return search;
  }
}

/** The signed-in person saves their own searches. */
function ownerOf({ personId }: Actor): string {
  if (personId === null) throw new Unauthenticated();
  return personId;
}

const eventOf = ({
  id,
  personId,
}: SavedSearch): Pick<DomainEvent<{ searchId: string }>, 'subjectId' | 'actorId' | 'data'> => ({
  subjectId: id,
  actorId: personId,
  data: { searchId: id },
});

const auditIn = (
  tx: Transaction,
  action: LoggedAction,
  before: SavedSearch | null,
  after: SavedSearch | null,
): Promise<void> => {
  const personId = (after ?? before)?.personId ?? '';
  return tx.audit({
    actorId: personId,
    object: { kind: 'person', id: personId },
    action,
    before: before && auditOfSavedSearch(before),
    after: after && auditOfSavedSearch(after),
    actionOnly: true,
  });
};
