import { Match } from '@passerelle/matching';
import { Notice } from '@passerelle/notifications';
import { type EntityManager, type FindOptionsRelations, In } from 'typeorm';

/**
 * The matches of which people are notified now, best first.
 * @param relations the relations to load with each match; empty for an event, which may hold thousands of matches of
 * a few needs.
 */
export function matchesToNotify(
  ids: readonly string[],
  manager: EntityManager,
  relations: FindOptionsRelations<Match> = {},
): Promise<Match[]> {
  return manager.find(Match, {
    where: {
      id: In([...ids]),
      state: 'current',
      standsOut: true,
      need: { state: 'published' },
    },
    relations,
    order: { score: 'DESC', id: 'ASC' },
  });
}

/**
 * The subjects of which recipients have already been notified. A person who claims a profile or joins a company later
 * finds its notices, and is not notified again.
 */
export async function alreadyNotified(
  kind: string,
  subjectIds: readonly string[],
  manager: EntityManager,
): Promise<ReadonlySet<string>> {
  const notices = await manager.find(Notice, {
    select: { subjectId: true },
    where: { kind, subjectId: In([...subjectIds]) },
  });
  return new Set(notices.map(({ subjectId }) => subjectId));
}
