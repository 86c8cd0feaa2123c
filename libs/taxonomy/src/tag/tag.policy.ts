import type { Actor } from '@passerelle/accounts';
import type { TagAction } from './tag.transitions.js';

/** Everybody may read the taxonomy. Says who may change it; what the state of a tag allows, the transitions say. */
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
