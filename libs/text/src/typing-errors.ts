/** Words shorter than this get no error, because one error often turns a short word into another word. */
const shortestWord = 5;

const alphabet = [...'abcdefghijklmnopqrstuvwxyz'];

/** A letter with its accents, however these are encoded. */
const letterPattern = /\p{L}\p{M}*/gu;
const wordPattern = /(?:\p{L}\p{M}*)+/gu;

/**
 * A text with typing errors. About the given share of its words of five letters or more has one error: a letter too
 * many, left out, mistaken for another, or swapped with the next.
 * @param share in [0, 1]: the chance of each word
 * @param random gives numbers in [0, 1)
 */
export function withTypingErrors(text: string, share: number, random: () => number): string {
  return text.replace(wordPattern, (word) => {
    const letters = word.match(letterPattern) ?? [];
    return letters.length >= shortestWord && random() < share ? mistyped(letters, random) : word;
  });
}

/** Always a different word. */
function mistyped(letters: readonly string[], random: () => number): string {
  const oneOf = <Choice>(choices: readonly Choice[]): Choice =>
    choices[Math.floor(random() * choices.length)];
  const at = oneOf([...letters.keys()]);
  const others = alphabet.filter((letter) => letter !== letters[at].toLowerCase());
  const errors = [
    () => letters.toSpliced(at, 0, oneOf(alphabet)),
    () => letters.toSpliced(at, 1),
    () => letters.toSpliced(at, 1, oneOf(others)),
  ];
  const swappable = [...letters.keys()].slice(1).filter((i) => letters[i] !== letters[i - 1]);
  if (swappable.length > 0) {
    const i = oneOf(swappable);
    errors.push(() => letters.toSpliced(i - 1, 2, letters[i], letters[i - 1]));
  }
  return oneOf(errors)().join('');
}
