/**
 * A shorter stem is corrected to words that begin as it does only: in a collection without painters, "peinture" is no "ceinture", and
 * "aménager" no "ménager".
 */
export const shortestWithOtherFirstLetter = 8;

/** Endings that are not heard. A stem loses them, and with them often more: "tablettes" has the stem "tablet". */
export const muteEndings = ['e', 's', 'es'] as const;

/** A word as it is before an ending that is not heard: by it the misspelt "tabeltte", whose stem is "tabeltt", is near "tablette". */
export function withoutMuteEnding(word: string): string {
  return word.replace(/(?:es?|s)$/, '');
}

/**
 * How likely it is that somebody meant one word and wrote another, as a logarithm of base 2 in whole steps: how many solvers use
 * the word, times how likely such an error is. A letter can be left out or typed twice, and two can be swapped, at
 * each place in one way; it can be mistaken for, or joined by, any of the alphabet. The first letter is mistyped less often than
 * the others: whatever begins otherwise comes last.
 * @param misspelt, meant one edit apart
 * @param uses how many solvers use the word that may be meant
 */
export function likelihoodOf(misspelt: string, meant: string, uses: number): number {
  const byUse = 32 - Math.clz32(uses);
  const byError = isOneWayError(misspelt, meant) ? bitsOfALetter : 0;
  return byUse + byError + (misspelt[0] === meant[0] ? sameBeginning : 0);
}

/** The logarithm of 26, rounded. */
const bitsOfALetter = 5;
/** More than use and error bring together. */
const sameBeginning = 64;

function isOneWayError(misspelt: string, meant: string): boolean {
  if (misspelt.length < meant.length) return true;
  let at = 0;
  while (misspelt[at] === meant[at] && at < meant.length) at++;
  return misspelt.length > meant.length
    ? misspelt[at] === misspelt[at - 1]
    : misspelt[at] === meant[at + 1] && misspelt[at + 1] === meant[at];
}
