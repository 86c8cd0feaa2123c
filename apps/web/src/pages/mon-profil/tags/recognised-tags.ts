/** A tag with the words by which a text may mention it. */
interface Named {
  label: string;
  synonyms: readonly string[];
}

/** Text for comparison: lower case, no accents, one blank between words and at both ends. */
const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** Text without plural endings, so that plurals match. */
const withoutPlurals = (text: string): string => text.replaceAll(/(?<=[a-z]{3})[sx](?= )/g, '');

/** Letters of the shortest recognised label or synonym. Shorter ones alone are too ambiguous. */
const SHORTEST = 4;

/** The tags whose label or a synonym is in a text, in the given order. */
export function recognisedIn<Tag extends Named>(text: string, tags: readonly Tag[]): Tag[] {
  const whole = withoutPlurals(folded(text));
  return tags.filter(({ label, synonyms }) =>
    [label, ...synonyms].some((words) => {
      const phrase = withoutPlurals(folded(words));
      return phrase.trim().length >= SHORTEST && whole.includes(phrase);
    }),
  );
}

/** Whether each typed word begins a word of the tag. */
export function isSought(sought: string, { label, synonyms }: Named): boolean {
  const words = folded([label, ...synonyms].join(' '));
  return folded(sought)
    .trim()
    .split(' ')
    .every((word) => words.includes(` ${word}`));
}
