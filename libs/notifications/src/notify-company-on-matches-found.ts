import { Clock } from '@passerelle/config';
import { Database, type EventOf } from '@passerelle/database';
import { EventHandler } from '@passerelle/jobs';
import { MatchesFound } from '@passerelle/matching';
import { Need } from '@passerelle/needs';
import { In } from 'typeorm';
import { alreadyTold, matchesToTell } from './matches-to-tell.js';
import { followersOf } from './recipients.js';
import { storeNotices } from './store-notices.js';

/** A company is told of the first matches of a need; those that follow are there for it to see. */
@EventHandler('NotifyCompanyOnMatchesFound', MatchesFound)
export class NotifyCompanyOnMatchesFound {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async handle({ data: { matchIds } }: EventOf<typeof MatchesFound>): Promise<void> {
    await this.database.transaction(async (tx) => {
      const matches = await matchesToTell(matchIds, tx.manager);
      const matched = [...new Set(matches.map(({ needId }) => needId))];
      const told = await alreadyTold('need_matched', matched, tx.manager);
      const needs = await tx.manager.find(Need, {
        where: { id: In(matched.filter((id) => !told.has(id))) },
        // In one order for all, as within each: two at once would otherwise wait for each other.
        order: { id: 'ASC' },
      });
      for (const need of needs) {
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
