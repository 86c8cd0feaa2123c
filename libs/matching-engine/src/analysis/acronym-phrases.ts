import { acronyms, type TextLanguage } from '@passerelle/text';
import type { TaxonomyTag } from '../documents.js';

const prefix = 'acronym ';

/**
 * The full forms of the trade's acronyms, as phrases for the tag detector. A text with the full form of an acronym
 * contains the acronym as a word, too: “SAAD” and “service d’aide et d’accompagnement à domicile” are one word in
 * common. Ambiguous acronyms are left out.
 */
export const acronymPhrases = (language: TextLanguage): TaxonomyTag[] =>
  language === 'fr'
    ? acronyms
        .filter(({ isAmbiguous }) => !isAmbiguous)
        .map(({ acronym, meanings }) => ({
          id: `${prefix}${acronym}`,
          labels: meanings,
          synonyms: [],
          broaderId: undefined,
        }))
    : [];

/** The acronym for a phrase that the detector found. undefined: it found a tag. */
export const acronymOfPhrase = (id: string): string | undefined =>
  id.startsWith(prefix) ? id.slice(prefix.length) : undefined;
