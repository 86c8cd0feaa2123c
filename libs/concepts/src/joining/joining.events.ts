import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import type { JoiningSide } from './joining.entity.js';

export const joiningEvents = new EventSet();

/** Events of a joining carry its id, and no text. */
export interface OfJoining {
  joiningId: string;
}

/** A joining is shown on the pages of the need and of the concept. */
async function needConceptAndDesk({ joiningId }: OfJoining, manager: EntityManager): Promise<Invalidation[]> {
  const pairs = await manager.query<{ needId: string; conceptId: string }[]>(
    'SELECT need_id AS "needId", concept_id AS "conceptId" FROM concept_joining WHERE id = $1',
    [joiningId],
  );
  return [
    ...pairs.flatMap(({ needId, conceptId }): Invalidation[] => [
      { topic: 'need', id: needId },
      { topic: 'concept', id: conceptId },
    ]),
    deskQueues,
  ];
}

/** A curator proposes the joining, or the company requests it. Each side that has not agreed yet must answer. */
export const JoiningProposed = joiningEvents.define<OfJoining>('JoiningProposed', {
  invalidates: needConceptAndDesk,
});
/** One side agrees, and the other is awaited. */
export const JoiningAgreed = joiningEvents.define<OfJoining>('JoiningAgreed', {
  invalidates: needConceptAndDesk,
});
/** Both have agreed. The need is in the pool of the concept. */
export const NeedJoinedConcept = joiningEvents.define<OfJoining>('NeedJoinedConcept', {
  invalidates: needConceptAndDesk,
});
export const JoiningDeclined = joiningEvents.define<OfJoining & { side: JoiningSide }>('JoiningDeclined', {
  invalidates: needConceptAndDesk,
});
/** Withdrawn by a side that had agreed. null: by a curator. */
export const JoiningWithdrawn = joiningEvents.define<OfJoining & { side: JoiningSide | null }>(
  'JoiningWithdrawn',
  { invalidates: needConceptAndDesk },
);
/** Nobody answered in time, or the need or the concept has ended in the meantime. */
export const JoiningLapsed = joiningEvents.define<OfJoining>('JoiningLapsed', {
  invalidates: needConceptAndDesk,
});
