import { type Transaction, takeTurn } from '@passerelle/database';
import { LimitReached } from '@passerelle/problems';
import { sentences } from '../concepts.sentences.js';

/** Most running concepts that may answer one need. More would be copies of each other. */
export const MOST_CONCEPTS_OF_NEED = 20;

/**
 * Checks that each of these needs may have one more concept. A lock makes sure that two simultaneous starts are both
 * counted.
 * @throws {LimitReached}
 */
export async function assertNeedsHaveRoom(
  { manager }: Transaction,
  needIds: readonly string[],
): Promise<void> {
  for (const needId of [...needIds].toSorted()) await takeTurn(manager, `concepts of ${needId}`);
  const full = await manager.query<unknown[]>(
    `SELECT FROM concept_need AS link JOIN concept ON concept.id = link.concept_id
     WHERE link.need_id = ANY ($1) AND concept.status <> 'stopped'
     GROUP BY link.need_id HAVING count(*) >= $2`,
    [needIds, MOST_CONCEPTS_OF_NEED],
  );
  if (full.length > 0)
    throw new LimitReached(sentences.tooManyConceptsOfNeed({ max: MOST_CONCEPTS_OF_NEED }));
}
