/**
 * A shorter stem is corrected only to words with the same first letter. In a collection without painters, "peinture"
 * is not "ceinture", and "aménager" is not "ménager".
 */
export const shortestWithOtherFirstLetter = 8;

/**
 * Endings that are not pronounced. A stem loses them, and often more with them: "tablettes" has the stem "tablet".
 */
export const muteEndings = ['e', 's', 'es'] as const;

/**
 * A word without its mute ending. It makes the misspelt "tabeltte", whose stem is "tabeltt", a neighbour of
 * "tablette".
 */
export function withoutMuteEnding(word: string): string {
  return word.replace(/(?:es?|s)$/, '');
}

/**
 * How likely it is that a person meant one word and wrote another, as a logarithm of base 2 in whole steps. It is the
 * number of solvers that use the word, times the probability of such an error. At each place a letter can be left
 * out, typed twice or swapped with the next in one way. It can be replaced by, or followed by, any letter of the
 * alphabet. The first letter is mistyped less often than the others, so a word with another first letter comes last.
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
/** More than use and error together. */
const sameBeginning = 64;

function isOneWayError(misspelt: string, meant: string): boolean {
  if (misspelt.length < meant.length) return true;
  let at = 0;
  while (misspelt[at] === meant[at] && at < meant.length) at++;
  return misspelt.length > meant.length
    ? misspelt[at] === misspelt[at - 1]
    : misspelt[at] === meant[at + 1] && misspelt[at + 1] === meant[at];
}
