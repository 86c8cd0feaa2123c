import { OutboxEvent } from '@passerelle/database';
import type { TestDatabase } from '@passerelle/harness';
import { Match } from '../src/match/match.entity.js';
import { MatchesFound } from '../src/match/match.events.js';

/** The matches in the database, the best first. */
export function storedMatches(
  { manager }: TestDatabase['database'],
  where: Partial<Pick<Match, 'needId' | 'solverId' | 'state'>> = {},
): Promise<Match[]> {
  return manager.find(Match, { where, order: { score: 'DESC', id: 'ASC' } });
}

/** The ids of the matches of which people were notified, once for each notification, in the order of the events. */
export async function notifiedMatches({ manager }: TestDatabase['database']): Promise<string[]> {
  const events = await manager.find(OutboxEvent, {
    where: { name: MatchesFound.eventName },
    order: { id: 'ASC' },
  });
  return events.flatMap(({ data }) => data['matchIds'] as string[]);
}
