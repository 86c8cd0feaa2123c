import type { INestApplicationContext } from '@nestjs/common';
import { newId } from '@passerelle/database';
import { emptyTables } from '@passerelle/database/testing';
import type { TestDatabase } from '@passerelle/harness';
import { contextsUnderTest } from '@passerelle/harness/contexts';
import { fullScore, partWeights, type ScoreParts } from '@passerelle/matching-engine';
import { MatchIndex } from '../src/match-index.js';
import { Match } from '../src/match/match.entity.js';
import { MatchingModule } from '../src/matching.module.js';

export { aMatchToNotify } from './a-match-to-notify.js';
export { documentsToMatch } from './documents-to-match.js';
export { encodeWith } from './encode-with.js';
export { storedMatches, notifiedMatches } from './stored-matches.js';

/** Workers on one database; specs call services and event handlers themselves. Empty until the first test begins. */
export const workersUnderTest = (given: TestDatabase, count: number): INestApplicationContext[] =>
  contextsUnderTest(given, MatchingModule, count);

/** The index from which a worker loads its collection. */
export const collectionOf = (worker: INestApplicationContext): MatchIndex =>
  worker.get(MatchIndex, { strict: false });

/** Removes all needs, solvers and events of the test before, also from the indexes. */
export async function resetMatching(
  given: TestDatabase,
  workers: readonly INestApplicationContext[],
): Promise<void> {
  const { manager } = given.database;
  const rows = await manager.query<{ id: string }[]>('SELECT id FROM need UNION SELECT id FROM solver');
  for (const worker of workers) worker.get(MatchIndex).forget(rows.map(({ id }) => id));
  await emptyTables(manager, 'need', 'solver', 'event');
}

/**
 * A current match with this many points, all of them by words. It stands out or not, as given.
 * @returns its id
 */
export async function aMatch(
  { manager }: TestDatabase['database'],
  needId: string,
  solverId: string,
  points: number,
  standsOut = false,
): Promise<string> {
  const id = newId();
  const parts = { ...emptyParts, words: points };
  await manager.insert(Match, {
    id,
    needId,
    solverId,
    state: 'current',
    score: points / fullScore,
    points,
    standsOut,
    reasons: { parts, tags: [], words: [], ideaId: undefined, territory: undefined },
    computedAt: new Date(),
  });
  return id;
}

const emptyParts = Object.fromEntries(Object.keys(partWeights).map((part) => [part, 0])) as ScoreParts;
