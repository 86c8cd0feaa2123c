import type { Actor } from '@passerelle/accounts';
import type { TagAction } from './tag.transitions.js';

/** Everybody reads the taxonomy; who may change it, whatever the state of a tag allows. */
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
