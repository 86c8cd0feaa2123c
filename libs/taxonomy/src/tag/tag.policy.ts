import type { Actor } from '@passerelle/accounts';
import { type TagAction } from './tag.entity.js';

/** Who may change the taxonomy; everybody may read it. The transitions decide what the state of a tag allows. */
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
