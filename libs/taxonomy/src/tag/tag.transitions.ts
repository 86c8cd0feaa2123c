import type { Sentence } from '@passerelle/problems';
import { labelOf, sentences } from '../taxonomy.sentences.js';
import type { Tag } from './tag.entity.js';

export const tagActions = ['edit', 'merge', 'retire', 'reinstate'] as const;
export type TagAction = (typeof tagActions)[number];

/** Why a tag does not allow an action, whoever wants it; undefined: it allows the action. */
export function obstacleTo(action: TagAction, tag: Tag): Sentence | undefined {
  const { facet, state } = tag;
  const label = labelOf(tag);
  if (state === 'merged') return sentences.mergedAlready({ label });
  if (facet === 'activity' && (action === 'merge' || action === 'retire'))
    return sentences.keptByLaw({ label });
  if (action === 'retire' && state === 'retired') return sentences.retiredAlready({ label });
  if (action === 'reinstate' && state !== 'retired') return sentences.notRetired({ label });
  return undefined;
}
