import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { Reaction } from '@passerelle/jobs';
import { MatchesFound } from '@passerelle/matching';
import { alreadyTold, matchesToTell } from './matches-to-tell.js';
import { followersOf } from './recipients.js';
import { storeNotices } from './store-notices.js';

/** A company is told of the first matches of a need; those that follow are there for it to see. */
@Reaction(MatchesFound)
export class NotifyCompanyOnMatchesFound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { matchIds } }: EventOf<typeof MatchesFound>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const matches = await matchesToTell(matchIds, tx.manager);
      const needs = new Map(matches.map(({ need }) => [need.id, need]));
      const told = await alreadyTold('need_matched', [...needs.keys()], tx.manager);
      // A mail a need; in one order for all, as within each.
      for (const [id, need] of [...needs].toSorted(([a], [b]) => (a < b ? -1 : 1))) {
        if (told.has(id)) continue;
        const followers = await followersOf(need, tx.manager);
        await storeNotices(
          tx,
          followers.map((recipient) => ({
            kind: 'need_matched' as const,
            subjectId: need.id,
            recipient,
            data: { needId: need.id },
          })),
          this.clock.now(),
        );
      }
    });
  }
}
