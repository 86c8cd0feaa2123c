import { Injectable } from '@nestjs/common';
import type { Actor } from '@passerelle/accounts';
import { Database, newId } from '@passerelle/database';
import { SearchRepairAsked } from './search-repair.events.js';

/** Two who ask at the same moment take turns: an arbitrary key. */
const ASKING = 7_249_011;

/** Asks a worker to repair the search index: to compare it whole takes too long for a request. */
@Injectable()
export class SearchRepairsService {
  constructor(private readonly database: Database) {}

  /** Asks for it, unless it was asked for and is not done yet. @returns false: it was. */
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

  /** Whether one was asked for and is not done yet. One that is dead-lettered will not be done: then another may be asked for. */
  async isUnderWay(manager = this.database.manager): Promise<boolean> {
    const [{ isUnderWay }] = await manager.query<[{ isUnderWay: boolean }]>(
      `SELECT EXISTS (SELECT FROM event WHERE dispatched_at IS NULL AND name = $1)
         OR EXISTS (SELECT FROM delivery WHERE state = 'pending' AND handler = 'RepairSearchOnAsked') AS "isUnderWay"`,
      [SearchRepairAsked.eventName],
    );
    return isUnderWay;
  }
}
