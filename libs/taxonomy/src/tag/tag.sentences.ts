import type { InEachLanguage } from '@passerelle/problems';
import type { Tag } from './tag.entity.js';

/** Why a change is refused to a curator, by the rule that it breaks. */
export const tagSentences = {
  set_by_law: (): InEachLanguage => ({
    fr: 'Les activités sont fixées par la loi : on ne peut pas en ajouter.',
    en: 'Activities are set by law: none can be added.',
  }),
  slug_taken: (): InEachLanguage => ({
    fr: 'Une autre étiquette de cette facette porte déjà cet identifiant.',
    en: 'Another tag of this facet has this slug already.',
  }),
  word_taken: (word: string, holder: Tag): InEachLanguage => ({
    fr: `« ${word} » désigne déjà l’étiquette « ${holder.labelFr} » (${holder.reference}).`,
    en: `“${word}” already names the tag “${holder.labelEn}” (${holder.reference}).`,
  }),
  unknown_tag: (): InEachLanguage => ({
    fr: 'Cette étiquette n’existe pas.',
    en: 'There is no such tag.',
  }),
  other_facet: (): InEachLanguage => ({
    fr: 'Choisissez une étiquette de la même facette.',
    en: 'Choose a tag of the same facet.',
  }),
  retired_tag: ({ labelFr, labelEn }: Tag): InEachLanguage => ({
    fr: `L’étiquette « ${labelFr} » est retirée : choisissez-en une autre.`,
    en: `The tag “${labelEn}” is retired: choose another.`,
  }),
  merged_tag: (current: Tag): InEachLanguage => ({
    fr: `Cette étiquette a été fusionnée avec « ${current.labelFr} » : choisissez celle-ci.`,
    en: `This tag has been merged into “${current.labelEn}”: choose that one.`,
  }),
  same_tag: (): InEachLanguage => ({
    fr: 'Une étiquette ne peut pas être fusionnée avec elle-même.',
    en: 'A tag cannot be merged into itself.',
  }),
  circle: ({ labelFr, labelEn }: Tag): InEachLanguage => ({
    fr: `« ${labelFr} » est la même étiquette ou une étiquette plus précise : le sens inverse est possible.`,
    en: `“${labelEn}” is the same tag or a narrower one: the other way round is possible.`,
  }),
};
