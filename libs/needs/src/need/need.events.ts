import { defineEvent } from '@passerelle/database';

/** What a need's events carry: its identifier, nothing of its text. */
interface OfNeed {
  needId: string;
}

export const NeedDrafted = defineEvent<OfNeed>('NeedDrafted');
/** `editId`: what a curator has changed, where the company is to be told. */
export const NeedEdited = defineEvent<OfNeed & { editId?: string }>('NeedEdited');
export const NeedSubmitted = defineEvent<OfNeed>('NeedSubmitted');
export const NeedChangesRequested = defineEvent<OfNeed>('NeedChangesRequested');
export const NeedRefused = defineEvent<OfNeed>('NeedRefused');
export const NeedPublished = defineEvent<OfNeed>('NeedPublished');
export const NeedRenewed = defineEvent<OfNeed>('NeedRenewed');
export const NeedExpired = defineEvent<OfNeed>('NeedExpired');
export const NeedClosed = defineEvent<OfNeed>('NeedClosed');

export const NeedsPooled = defineEvent<{ poolId: string; needIds: string[] }>('NeedsPooled', {
  forTheRecord: true,
});
export const NeedLeftPool = defineEvent<OfNeed & { poolId: string }>('NeedLeftPool', { forTheRecord: true });
