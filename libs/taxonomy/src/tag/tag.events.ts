import { EventSet } from '@passerelle/database';

export const tagEvents = new EventSet();

/** Its labels, synonyms or broader tag changed: what it says of a text or a tagged object may have, too. */
export const TagEdited = tagEvents.define<{ tagId: string }>('TagEdited');

/** What bears `tagId` is to be read as bearing `intoId`, which has taken over its words and its narrower tags. */
export const TagMerged = tagEvents.define<{ tagId: string; intoId: string }>('TagMerged');

export const TagCreated = tagEvents.define<{ tagId: string }>('TagCreated');
export const TagRetired = tagEvents.define<{ tagId: string }>('TagRetired', { forTheRecord: true });
export const TagReinstated = tagEvents.define<{ tagId: string }>('TagReinstated', { forTheRecord: true });
