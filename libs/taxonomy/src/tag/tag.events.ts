import { defineEvent } from '@passerelle/database';

/** Its labels, synonyms or broader tag changed: what it says of a text or a tagged object may have, too. */
export const TagEdited = defineEvent<{ tagId: string }>('TagEdited');

/** What bears `tagId` is to be read as bearing `intoId`, which has taken over its words and its narrower tags. */
export const TagMerged = defineEvent<{ tagId: string; intoId: string }>('TagMerged');

export const TagCreated = defineEvent<{ tagId: string }>('TagCreated');
export const TagRetired = defineEvent<{ tagId: string }>('TagRetired', { forTheRecord: true });
export const TagReinstated = defineEvent<{ tagId: string }>('TagReinstated', { forTheRecord: true });
