import { Injectable } from '@nestjs/common';
import { Database } from '@passerelle/database';
import { Loader } from '@passerelle/graphql';
import { FindMatchesOnNeedChanged } from '../matches/find-matches.js';

/** A need whose matches are still to be computed. */
interface WaitingNeed {
  needId: string;
}

/**
 * Finds the needs, by id, whose matches have not been computed since the need was last published or changed. Either an event of the need is
 * not delivered yet (for two minutes it may still be undone), or the vector of the need is not made yet.
 */
@Injectable()
export class MatchingStateLoader extends Loader<string, WaitingNeed> {
  constructor(private readonly database: Database) {
    super();
  }

  protected find(needIds: readonly string[]): Promise<WaitingNeed[]> {
    return this.database.manager.query(
      `SELECT need.id AS "needId" FROM unnest($1::uuid[]) AS need (id)
       WHERE EXISTS (
           SELECT FROM event WHERE event.subject_id = need.id AND event.name = ANY ($2) AND (event.dispatched_at IS NULL
             OR EXISTS (SELECT FROM delivery WHERE delivery.event_id = event.id AND delivery.handler = $3)))
         OR EXISTS (SELECT FROM awaited_telling WHERE kind = 'need' AND awaited_telling.id = need.id)`,
      [needIds, FindMatchesOnNeedChanged.eventNames, FindMatchesOnNeedChanged.handler],
    );
  }

  protected keyOf({ needId }: WaitingNeed): string {
    return needId;
  }
}
