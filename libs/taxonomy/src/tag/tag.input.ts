import { labelled, line, rule, searchedWords, text } from '@passerelle/problems';
import { z } from 'zod';
import { sentences } from '../taxonomy.sentences.js';
import { fold } from './fold.js';
import { facets } from './tag.entity.js';

export const MAX_SYNONYMS = 40;
export const MAX_SYNONYM_LENGTH = 80;

const findable = rule('no_letter', sentences.noLetter());
const slugRule = rule('slug', sentences.badSlug());

/** A label that is too short gets only that problem. */
const label = line({ min: 2, max: 120 }).refine((value) => value.length < 2 || fold(value) !== '', findable);
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
  facet: sentences.facet(),
  slug: sentences.slug(),
  labelFr: sentences.labelFr(),
  labelEn: sentences.labelEn(),
  synonymsFr: sentences.synonymsFr(),
  synonymsEn: sentences.synonymsEn(),
  officialCode: sentences.officialCode(),
  broader: sentences.broader(),
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

/** The content that can change. */
export const tagContent = labelled(content, labels);

export const tagReason = labelled(z.object({ reason: text({ min: 5, max: 500 }) }), {
  reason: sentences.reason(),
});

export const tagSearch = z.object({ search: searchedWords(100) });
