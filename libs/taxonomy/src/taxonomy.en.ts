import type { CatalogueLike } from '@passerelle/problems';
import type { fr } from './taxonomy.fr.js';

export const en: CatalogueLike<typeof fr> = {
  tags: 'Tags',
  facet: 'Facet',
  slug: 'Slug',
  labelFr: 'French label',
  labelEn: 'English label',
  synonymsFr: 'French synonyms',
  synonymsEn: 'English synonyms',
  officialCode: 'Official code',
  broader: 'Broader tag',
  reason: 'Reason',

  labelOf: ({ labelEn }) => labelEn,

  tooManyTags: ({ max }) => `No more than ${max} tags.`,
  unknownReference: ({ reference }) => `There is no tag “${reference}”. Choose one from the list.`,
  unknownWord: ({ word }) =>
    `There is no tag “${word}”. Write its reference, such as “theme:silver-economie”, or its exact label.`,
  retired: ({ label }) => `The tag “${label}” is retired: choose another.`,

  noLetter: 'Write at least one letter or digit.',
  badSlug:
    'A slug is made of lower-case letters without accents, digits and hyphens, such as “silver-economie”.',
  setByLaw: 'Activities are set by law: none can be added.',
  slugTaken: 'Another tag of this facet has this slug already.',
  wordTaken: ({ word, label, reference }) => `“${word}” already names the tag “${label}” (${reference}).`,
  unknownTag: 'There is no such tag.',
  otherFacet: 'Choose a tag of the same facet.',
  merged: ({ current }) => `This tag has been merged into “${current}”: choose that one.`,
  sameTag: 'A tag cannot be merged into itself.',
  circle: ({ label }) => `“${label}” is the same tag or a narrower one: the other way round is possible.`,

  changedMeanwhile: 'This tag has been changed meanwhile. Compare the two versions, then save again.',
  mergedAlready: ({ label }) => `The tag “${label}” has been merged into another: it can no longer change.`,
  keptByLaw: ({ label }) =>
    `“${label}” is one of the activities set by law: it can be neither merged nor retired.`,
  retiredAlready: ({ label }) => `The tag “${label}” is retired already.`,
  notRetired: ({ label }) => `The tag “${label}” is not retired.`,

  // Actions in the audit log.
  did_create: 'created it',
  did_edit: 'changed it',
  did_merge: 'merged tags',
  did_reinstate: 'offered it again',
  did_retire: 'withdrew it from those that are offered',

  // Names of changed fields in the audit log. A field without a name is not shown.
  field_labelFr: 'French name',
  field_labelEn: 'name',
  field_synonymsFr: 'synonyms',
  field_synonymsEn: 'English synonyms',
  field_broaderId: 'broader tag',
};
