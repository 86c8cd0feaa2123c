import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';

export const needEvents = new EventSet();

/** The data of a need's events: its identifier, and no text. */
interface OfNeed {
  needId: string;
}

const theNeed = ({ needId }: OfNeed): Invalidation[] => [{ topic: 'need', id: needId }];
const theNeedAndDesk = ({ needId }: OfNeed): Invalidation[] => [{ topic: 'need', id: needId }, deskQueues];

export const NeedDrafted = needEvents.define<OfNeed>('NeedDrafted', { invalidates: theNeed });
/** A draft was left for a day; its author is reminded, once. */
export const NeedLeftAsDraft = needEvents.define<OfNeed>('NeedLeftAsDraft', { invalidates: 'nothing' });
/** `editId`: the edit of a curator. The company is notified of it. */
export const NeedEdited = needEvents.define<OfNeed & { editId?: string }>('NeedEdited', {
  invalidates: theNeed,
});
/** A curator asks the company to read the draft written for it, and to send it. */
export const NeedOffered = needEvents.define<OfNeed>('NeedOffered', { invalidates: theNeed });
export const NeedSubmitted = needEvents.define<OfNeed>('NeedSubmitted', { invalidates: theNeedAndDesk });
export const NeedChangesRequested = needEvents.define<OfNeed>('NeedChangesRequested', {
  invalidates: theNeedAndDesk,
});
export const NeedRefused = needEvents.define<OfNeed>('NeedRefused', { invalidates: theNeedAndDesk });
export const NeedPublished = needEvents.define<OfNeed>('NeedPublished', { invalidates: theNeedAndDesk });
/**
 * A curator has published the need, sent it back or refused it, and may still undo the decision. The event refreshes only the desks of the
 * other curators.
 */
export const NeedDecided = needEvents.define<OfNeed>('NeedDecided', {
  invalidates: ({ needId }) => [{ topic: 'desk', id: needId }],
});
/** The decision was undone before anybody was notified. */
export const NeedDecisionUndone = needEvents.define<OfNeed>('NeedDecisionUndone', {
  invalidates: theNeedAndDesk,
});
export const NeedRenewed = needEvents.define<OfNeed>('NeedRenewed', { invalidates: theNeedAndDesk });
export const NeedExpired = needEvents.define<OfNeed>('NeedExpired', { invalidates: theNeedAndDesk });
export const NeedClosed = needEvents.define<OfNeed>('NeedClosed', { invalidates: theNeedAndDesk });

/** These needs are gone: their import was undone, or their company deleted a draft. The subject is the import or the draft. */
export const NeedsWithdrawn = needEvents.define<{ needIds: string[] }>('NeedsWithdrawn', {
  invalidates: () => [deskQueues],
});

export const NeedsPooled = needEvents.define<{ poolId: string; needIds: string[] }>('NeedsPooled', {
  invalidates: ({ needIds }) => needIds.map((id) => ({ topic: 'need', id })),
  forTheRecord: true,
});
export const NeedLeftPool = needEvents.define<OfNeed & { poolId: string }>('NeedLeftPool', {
  invalidates: theNeed,
  forTheRecord: true,
});
