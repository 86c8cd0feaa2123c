import { labelled, line, rule, searchedWords, text } from '@passerelle/problems';
import { z } from 'zod';
import { fold } from './fold.js';
import { facets } from './tag.entity.js';

export const MAX_SYNONYMS = 40;
export const MAX_SYNONYM_LENGTH = 80;

const findable = rule('no_letter', {
  fr: 'Écrivez au moins une lettre ou un chiffre.',
  en: 'Write at least one letter or digit.',
});
const slugRule = rule('slug', {
  fr: 'Un identifiant s’écrit en minuscules sans accent, chiffres et tirets, comme « silver-economie ».',
  en: 'A slug is made of lower-case letters without accents, digits and hyphens, such as “silver-economie”.',
});

const label = line({ min: 2, max: 120 }).refine((value) => fold(value) !== '', findable);
const synonyms = z
  .array(line({ max: MAX_SYNONYM_LENGTH }).refine((value) => fold(value) !== '', findable))
  .max(MAX_SYNONYMS);

const content = z.object({
  labelFr: label,
  labelEn: label,
  synonymsFr: synonyms,
  synonymsEn: synonyms,
  officialCode: line({ max: 20 }).nullable(),
  /** A reference of the same facet. */
  broader: line({ max: 200 }).nullable(),
});

const labels = {
  facet: { fr: 'Facette', en: 'Facet' },
  slug: { fr: 'Identifiant', en: 'Slug' },
  labelFr: { fr: 'Libellé français', en: 'French label' },
  labelEn: { fr: 'Libellé anglais', en: 'English label' },
  synonymsFr: { fr: 'Synonymes français', en: 'French synonyms' },
  synonymsEn: { fr: 'Synonymes anglais', en: 'English synonyms' },
  officialCode: { fr: 'Code officiel', en: 'Official code' },
  broader: { fr: 'Étiquette plus large', en: 'Broader tag' },
};

export const newTag = labelled(
  content.extend({
    facet: z.enum(facets),
    slug: z
      .string()
      .refine((value) => value.length <= 80 && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value), slugRule),
  }),
  labels,
);

/** Only the given fields change. */
export const tagEdit = labelled(content.partial(), labels);

export const tagReason = z.object({ reason: text({ min: 5, max: 500 }) });

export const tagSearch = z.object({ search: searchedWords(100) });
