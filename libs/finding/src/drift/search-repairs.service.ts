import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, EventSet, newId } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { SearchDrifts } from './search-drifts.js';

export const searchRepairEvents = new EventSet();

/**
 * An admin has requested to compare the search index with the database now, and to reindex the differences. The
 * subject is the request itself.
 */
export const SearchRepairAsked = searchRepairEvents.define<Record<string, never>>('SearchRepairAsked', {
  invalidates: 'nothing',
});

/** Arbitrary key of the lock for two requests at the same time. */
const ASKING = 7_249_011;

/** Makes a worker repair the search index, since a full comparison takes too long for a request. */
@Injectable()
export class SearchRepairsService {
  constructor(private readonly database: Database) {}

  /**
   * Requests a repair, unless one is in progress.
   * @returns false: one is in progress.
   */
  ask({ personId }: Actor): Promise<boolean> {
    return this.database.transaction(async (tx) => {
      await tx.manager.query('SELECT pg_advisory_xact_lock($1)', [ASKING]);
      if (await this.isUnderWay(tx.manager)) return false;
      const id = newId();
      await tx.record(SearchRepairAsked({ subjectId: id, actorId: personId, data: {} }));
      await tx.audit({
        actorId: personId,
        object: { kind: 'search_index', id },
        action: 'repair',
        before: null,
        after: { asked: true },
      });
      return true;
    });
  }

  /**
   * Whether a repair was requested and is not finished. A dead-lettered repair will not finish, so another may be
   * requested.
   */
  async isUnderWay(manager = this.database.manager): Promise<boolean> {
    const [{ isUnderWay }] = await manager.query<[{ isUnderWay: boolean }]>(
      `SELECT EXISTS (SELECT FROM event WHERE dispatched_at IS NULL AND name = $1)
         OR EXISTS (SELECT FROM delivery WHERE state = 'pending' AND handler = 'RepairSearchOnAsked') AS "isUnderWay"`,
      [SearchRepairAsked.eventName],
    );
    return isUnderWay;
  }
}

@EventHandler('RepairSearchOnAsked', SearchRepairAsked)
export class RepairSearchOnAsked {
  constructor(private readonly drifts: SearchDrifts) {}

  async handle(): Promise<void> {
    await this.drifts.measure();
  }
}
