import type { Language } from '@passerelle/config';
import type { InEachLanguage, LabelledProblem } from '@passerelle/problems';
import { tagSentences } from '../tag/index.js';
import type { TaxonomySnapshot } from './taxonomy-snapshot.js';

/** How many tags a need, a solver or a filter may have. */
export const MAX_TAGS = 20;

/**
 * Finds the tags that references such as `theme:silver-economie` name: each once, in the given order. For a merged tag, the one that it
 * was merged into.
 * @param options.orLabels a reference may be a label or a synonym too, as in files
 * @returns the tags, and one problem of the field `tags` for each reference that is unknown or retired.
 */
export function resolveTags(
  snapshot: TaxonomySnapshot,
  references: readonly string[],
  language: Language,
  { orLabels = false } = {},
): { tagIds: string[]; problems: LabelledProblem[] } {
  const distinct = new Set(references.map((reference) => reference.trim()));
  if (distinct.size > MAX_TAGS) {
    const message = { fr: `Pas plus de ${MAX_TAGS} étiquettes.`, en: `No more than ${MAX_TAGS} tags.` };
    return { tagIds: [], problems: [problem('too_big', message[language])] };
  }
  const tagIds = new Set<string>();
  const problems: LabelledProblem[] = [];
  for (const reference of distinct) {
    const named =
      snapshot.byReference.get(reference) ?? (orLabels ? snapshot.findByLabel(reference) : undefined);
    const tag = snapshot.current(named?.id ?? '');
    if (tag === undefined) {
      const sentence = (orLabels ? unknownWord : unknown)(reference.slice(0, 100));
      problems.push(problem('unknown_tag', sentence[language]));
    } else if (tag.state === 'retired') {
      problems.push(problem('retired_tag', tagSentences.retired_tag(tag)[language]));
    } else {
      tagIds.add(tag.id);
    }
  }
  return { tagIds: [...tagIds], problems };
}

/** The name of the field in forms. */
export const tagsLabel: InEachLanguage = { fr: 'Étiquettes', en: 'Tags' };

const problem = (rule: string, message: string): LabelledProblem => ({
  field: 'tags',
  rule,
  label: tagsLabel,
  message,
});

const unknown = (reference: string): InEachLanguage => ({
  fr: `L’étiquette « ${reference} » n’existe pas. Choisissez-en une dans la liste.`,
  en: `There is no tag “${reference}”. Choose one from the list.`,
});

const unknownWord = (word: string): InEachLanguage => ({
  fr: `L’étiquette « ${word} » n’existe pas. Écrivez sa référence, comme « theme:silver-economie », ou son libellé exact.`,
  en: `There is no tag “${word}”. Write its reference, such as “theme:silver-economie”, or its exact label.`,
});
