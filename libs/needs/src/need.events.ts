import { defineEvent } from '@passerelle/database';

/** What a need's events carry: its identifier, nothing of its text. */
interface OfNeed {
  needId: string;
}

export const NeedDrafted = defineEvent<OfNeed>('NeedDrafted', { forTheRecord: true });
export const NeedEdited = defineEvent<OfNeed>('NeedEdited');
export const NeedSubmitted = defineEvent<OfNeed>('NeedSubmitted');
export const NeedChangesRequested = defineEvent<OfNeed>('NeedChangesRequested');
export const NeedPublished = defineEvent<OfNeed>('NeedPublished');
export const NeedRenewed = defineEvent<OfNeed>('NeedRenewed');
export const NeedExpired = defineEvent<OfNeed>('NeedExpired');
export const NeedClosed = defineEvent<OfNeed>('NeedClosed');
