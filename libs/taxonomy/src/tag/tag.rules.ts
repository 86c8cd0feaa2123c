import type { Actor } from '@passerelle/accounts';
import { EventSet } from '@passerelle/database';
import type { TagAction } from './tag.entity.js';

export const tagEvents = new EventSet();

/** The labels, synonyms or broader tag changed, which may change the texts and objects that the tag fits. */
export const TagEdited = tagEvents.define<{ tagId: string }>('TagEdited', { invalidates: 'nothing' });

/** An object with the tag `tagId` counts as having `intoId`, which has taken over the words and narrower tags of `tagId`. */
export const TagMerged = tagEvents.define<{ tagId: string; intoId: string }>('TagMerged', {
  invalidates: 'nothing',
});

export const TagCreated = tagEvents.define<{ tagId: string }>('TagCreated', { invalidates: 'nothing' });
export const TagRetired = tagEvents.define<{ tagId: string }>('TagRetired', {
  invalidates: 'nothing',
  forTheRecord: true,
});
export const TagReinstated = tagEvents.define<{ tagId: string }>('TagReinstated', {
  invalidates: 'nothing',
  forTheRecord: true,
});

/**
 * Who may change the taxonomy. Everybody may read it. The transitions decide which actions the state of a tag allows.
 */
export function mayOnTags(actor: Actor, action: 'create' | TagAction): boolean {
  switch (action) {
    case 'create':
    case 'edit':
    case 'merge':
    case 'retire':
    case 'reinstate':
      return actor.isCurator;
  }
}
