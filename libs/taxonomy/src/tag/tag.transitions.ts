import type { InEachLanguage } from '@passerelle/problems';
import type { Tag } from './tag.entity.js';

export const tagActions = ['edit', 'merge', 'retire', 'reinstate'] as const;
export type TagAction = (typeof tagActions)[number];

/** Why a tag does not allow an action, whoever wants it; undefined: it allows it. */
export function obstacleTo(
  action: TagAction,
  { facet, state, labelFr, labelEn }: Tag,
): InEachLanguage | undefined {
  if (state === 'merged') {
    return {
      fr: `L’étiquette « ${labelFr} » a été fusionnée avec une autre : elle ne peut plus changer.`,
      en: `The tag “${labelEn}” has been merged into another: it can no longer change.`,
    };
  }
  if (facet === 'activity' && (action === 'merge' || action === 'retire')) {
    return {
      fr: `« ${labelFr} » est l’une des activités que fixe la loi : elle ne peut être ni fusionnée ni retirée.`,
      en: `“${labelEn}” is one of the activities set by law: it can be neither merged nor retired.`,
    };
  }
  if (action === 'retire' && state === 'retired') {
    return {
      fr: `L’étiquette « ${labelFr} » est déjà retirée.`,
      en: `The tag “${labelEn}” is retired already.`,
    };
  }
  if (action === 'reinstate' && state !== 'retired') {
    return {
      fr: `L’étiquette « ${labelFr} » n’est pas retirée.`,
      en: `The tag “${labelEn}” is not retired.`,
    };
  }
  return undefined;
}
