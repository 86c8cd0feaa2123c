import type { FoundProblem, Sentence } from '@passerelle/problems';
import { labelOf, sentences } from '../taxonomy.sentences.js';
import type { TaxonomySnapshot } from './taxonomy-snapshot.js';

/** How many tags a need, a solver or a filter may have. */
export const MAX_TAGS = 20;

/**
 * Finds the tag of each reference, such as `theme:silver-economie`. Each tag is returned once, in the order of the references. A merged tag
 * is replaced by the tag into which it was merged.
 * @param options.orLabels a reference may be a label or a synonym too, as in files
 * @returns the tags, and one problem of the field `tags` for each reference that is unknown or retired.
 */
export function resolveTags(
  snapshot: TaxonomySnapshot,
  references: readonly string[],
  { orLabels = false } = {},
): { tagIds: string[]; problems: FoundProblem[] } {
  const distinct = new Set(references.map((reference) => reference.trim()));
  if (distinct.size > MAX_TAGS) {
    return { tagIds: [], problems: [problem('too_big', sentences.tooManyTags({ max: MAX_TAGS }))] };
  }
  const tagIds = new Set<string>();
  const problems: FoundProblem[] = [];
  for (const reference of distinct) {
    const named =
      snapshot.byReference.get(reference) ?? (orLabels ? snapshot.findByLabel(reference) : undefined);
    const tag = snapshot.current(named?.id ?? '');
    if (tag === undefined) {
      const word = reference.slice(0, 100);
      const unknown = orLabels
        ? sentences.unknownWord({ word })
        : sentences.unknownReference({ reference: word });
      problems.push(problem('unknown_tag', unknown));
    } else if (tag.state === 'retired') {
      problems.push(problem('retired_tag', sentences.retired({ label: labelOf(tag) })));
    } else {
      tagIds.add(tag.id);
    }
  }
  return { tagIds: [...tagIds], problems };
}

/** The name of the field in forms. */
export const tagsLabel = sentences.tags();

const problem = (rule: string, message: Sentence): FoundProblem => ({
  field: 'tags',
  rule,
  label: tagsLabel,
  message,
});
