import { deskQueues, EventSet } from '@passerelle/database';

export const joinRequestEvents = new EventSet();

interface OfJoinRequest {
  organisationId: string;
  joinRequestId: string;
}

/** The subject of each is the organisation. */
export const JoinRequested = joinRequestEvents.define<OfJoinRequest>('JoinRequested', {
  invalidates: () => [deskQueues],
});
/** The request was accepted or refused. */
export const JoinRequestAnswered = joinRequestEvents.define<OfJoinRequest>('JoinRequestAnswered', {
  invalidates: () => [deskQueues],
});
export const JoinRequestWithdrawn = joinRequestEvents.define<OfJoinRequest>('JoinRequestWithdrawn', {
  invalidates: 'nothing',
  forTheRecord: true,
});
