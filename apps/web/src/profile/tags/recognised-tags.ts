/** A tag with the words by which a text may speak of it. */
interface Named {
  label: string;
  synonyms: readonly string[];
}

/** Lower case, no accents, one blank between words and at both ends. */
const folded = (text: string): string =>
  ` ${text
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

/** The plural of each word counts too. */
const withoutPlurals = (text: string): string => text.replaceAll(/(?<=[a-z]{3})[sx](?= )/g, '');

/** Too short to say anything alone. */
const SHORTEST = 4;

/** The tags whose label or synonym stands in a text, in the order given. */
export function recognisedIn<Tag extends Named>(text: string, tags: readonly Tag[]): Tag[] {
  const whole = withoutPlurals(folded(text));
  return tags.filter(({ label, synonyms }) =>
    [label, ...synonyms].some((words) => {
      const phrase = withoutPlurals(folded(words));
      return phrase.trim().length >= SHORTEST && whole.includes(phrase);
    }),
  );
}

/** Whether each word of what is sought begins a word of the tag. */
export function isSought(sought: string, { label, synonyms }: Named): boolean {
  const words = folded([label, ...synonyms].join(' '));
  return folded(sought)
    .trim()
    .split(' ')
    .every((word) => words.includes(` ${word}`));
}
