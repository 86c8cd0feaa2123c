import { type Database, newId } from '@passerelle/database';
import { Match } from '../src/match/match.entity.js';

/** A match of which the solver is notified, unless the spec overrides this. */
export async function aMatchToNotify(
  database: Database,
  wanted: Pick<Match, 'needId' | 'solverId'> & Partial<Match>,
): Promise<Match> {
  const match = database.manager.create(Match, {
    id: newId(),
    state: 'current',
    score: 0.7,
    points: 7000,
    standsOut: true,
    announced: true,
    reasons: {
      parts: { tags: 1000, words: 4000, territory: 1000, freshness: 500 },
      tags: [],
      words: [{ need: 'chute', solver: 'chutes', inTitle: true, points: 4000 }],
      ideaId: undefined,
      territory: 'same_commune',
    },
    computedAt: new Date(),
    ...wanted,
  });
  await database.manager.insert(Match, match);
  return match;
}
