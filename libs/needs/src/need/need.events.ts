import { EventSet } from '@passerelle/database';

export const needEvents = new EventSet();

/** The data of a need's events: its identifier, and no text. */
interface OfNeed {
  needId: string;
}

export const NeedDrafted = needEvents.define<OfNeed>('NeedDrafted');
/** A draft was left for a day; its author is reminded, once. */
export const NeedLeftAsDraft = needEvents.define<OfNeed>('NeedLeftAsDraft');
/** `editId`: the edit of a curator, of which the company is to be told. */
export const NeedEdited = needEvents.define<OfNeed & { editId?: string }>('NeedEdited');
/** A curator asks the company to read the draft written for it, and to send it. */
export const NeedOffered = needEvents.define<OfNeed>('NeedOffered');
export const NeedSubmitted = needEvents.define<OfNeed>('NeedSubmitted');
export const NeedChangesRequested = needEvents.define<OfNeed>('NeedChangesRequested');
export const NeedRefused = needEvents.define<OfNeed>('NeedRefused');
export const NeedPublished = needEvents.define<OfNeed>('NeedPublished');
/**
 * A curator has published the need, sent it back or refused it, and may still undo the decision. The event refreshes only the desks of the
 * other curators.
 */
export const NeedDecided = needEvents.define<OfNeed>('NeedDecided');
/** The decision was taken back before anybody was told. */
export const NeedDecisionUndone = needEvents.define<OfNeed>('NeedDecisionUndone');
export const NeedRenewed = needEvents.define<OfNeed>('NeedRenewed');
export const NeedExpired = needEvents.define<OfNeed>('NeedExpired');
export const NeedClosed = needEvents.define<OfNeed>('NeedClosed');

/** These needs are gone: their import was undone, or their company deleted a draft. The subject is the import or the draft. */
export const NeedsWithdrawn = needEvents.define<{ needIds: string[] }>('NeedsWithdrawn');

export const NeedsPooled = needEvents.define<{ poolId: string; needIds: string[] }>('NeedsPooled', {
  forTheRecord: true,
});
export const NeedLeftPool = needEvents.define<OfNeed & { poolId: string }>('NeedLeftPool', {
  forTheRecord: true,
});
