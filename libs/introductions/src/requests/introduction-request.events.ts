import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';

export const introductionRequestEvents = new EventSet();

/** Events of a request carry its id, and no text written by a person. */
export interface OfRequest {
  requestId: string;
}

/** A company’s request to meet a solver is shown on the page of its need. */
async function theNeedAndDesk({ requestId }: OfRequest, manager: EntityManager): Promise<Invalidation[]> {
  const needs = await manager.query<{ id: string }[]>(
    'SELECT need_id AS id FROM introduction_request WHERE id = $1',
    [requestId],
  );
  return [...needs.map(({ id }): Invalidation => ({ topic: 'need', id })), deskQueues];
}

/** A company asks to meet a solver. */
export const IntroductionAsked = introductionRequestEvents.define<OfRequest>('IntroductionAsked', {
  invalidates: theNeedAndDesk,
});
export const IntroductionRequestWithdrawn = introductionRequestEvents.define<OfRequest>(
  'IntroductionRequestWithdrawn',
  { invalidates: theNeedAndDesk, forTheRecord: true },
);
/** A curator has declined a request: the two are not introduced. */
export const IntroductionRequestDeclined = introductionRequestEvents.define<OfRequest>(
  'IntroductionRequestDeclined',
  { invalidates: theNeedAndDesk },
);
