/** In characters: as much of a subject as inboxes show, including those of phones. */
export const LONGEST_SUBJECT = 60;

/** In characters: the longest name at the beginning of a title. */
const LONGEST_NAME = 28;

const pairs = [
  ['«', '\u00a0»'],
  ['“', '”'],
] as const;

/**
 * A title as the subject of a mail. If it is too long, its first whole words and “…”. Quoted words stay in quotation
 * marks.
 */
export function subjectLine(title: string): string {
  if (charactersOf(title).length <= LONGEST_SUBJECT) return title;
  const kept = wordsWithin(title, LONGEST_SUBJECT - 1);
  const closing = closingOf(kept);
  if (closing === '') return `${kept}…`;
  const quoted = wordsWithin(title, LONGEST_SUBJECT - 1 - closing.length);
  return `${quoted}…${closingOf(quoted)}`;
}

/** The sign that closes the last open quotation or bracket. Empty: all are closed. */
const closingOf = (text: string): string =>
  pairs.find(([opens, closes]) => countOf(opens, text) > countOf(closes.trim(), text))?.[1] ?? '';

/** A name within a title that has more content. */
export const shortName = (name: string): string =>
  charactersOf(name).length <= LONGEST_NAME ? name : `${wordsWithin(name, LONGEST_NAME - 1)}…`;

/** Signs left at the end of a cut text. */
const hangingSign = /^[\s,;:.!?«“(/–-]$/;

/** Words that announce another one, in lower case. */
const announcing = new Set(
  (
    'à après au aux avant avec chez contre dans de des dès du en et la le les ne ou où par pour que qui sans sous sur un une ' +
    'a an and at by for from in of on one or that the to where which who with without'
  ).split(' '),
);

/** A word longer than half of the length is cut. Otherwise too little would be left. */
function wordsWithin(title: string, length: number): string {
  const cut = charactersOf(title).slice(0, length).join('');
  const next = title.slice(cut.length);
  const words = /^\s/.test(next) ? cut : cut.replace(/\s\S*$/, '');
  return withoutLeftovers(words.length < length / 2 ? cut : words);
}

/**
 * Removes leftovers at the end of a cut text: signs, numbers, and words that announce another. Goes backwards over
 * each character once. An expression for all of them would repeat a repetition, and take twice as long for each
 * further sign.
 */
function withoutLeftovers(text: string): string {
  let end = text.length;
  for (;;) {
    while (end > 0 && hangingSign.test(text.charAt(end - 1))) end -= 1;
    let space = end - 1;
    while (space >= 0 && !/\s/.test(text.charAt(space))) space -= 1;
    if (space < 0 || !isLeftover(text.slice(space + 1, end))) return text.slice(0, end);
    end = space;
  }
}

const isLeftover = (word: string): boolean => /^\d+$/.test(word) || announcing.has(word.toLowerCase());

const countOf = (character: string, text: string): number => text.split(character).length - 1;

/** Characters as people see them: an emoji of several code points is one, and is not cut. */
const charactersOf = (text: string): string[] =>
  [...new Intl.Segmenter('fr').segment(text)].map(({ segment }) => segment);
