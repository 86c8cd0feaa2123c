import { foldedWordsOf } from '@passerelle/text';

/** Shorter sentences may be repeated: "Merci." */
const leastWords = 3;
const sentenceEnd = /(?<=[.!?…])\s+|\n+/;

/**
 * The description of a need without word-for-word repetitions of its title or of an earlier sentence. People repeat
 * the title to fill a field, and import texts that were pasted twice. Neither adds to the need.
 */
export function descriptionOnce(title: string, description: string): string {
  const words = foldedWordsOf(description);
  const folded = words.map((word) => word.folded);
  const whole = periodOf(folded);
  const once = whole < words.length ? description.slice(0, words[whole].start).trimEnd() : description;
  const titleKey = keyOf(title);
  if (whole > 0 && folded.slice(0, whole).join(' ') === onceIn(title)) return '';
  const sentences = once.split(sentenceEnd);
  const seen = new Set([titleKey, ...title.split(sentenceEnd).map(keyOf)]);
  const isNew = (sentence: string): boolean => {
    const key = keyOf(sentence);
    const isLong = key === titleKey || key.split(' ').length >= leastWords;
    const isKnown = seen.has(key);
    seen.add(key);
    return !(isLong && isKnown);
  };
  const kept = sentences.filter(isNew);
  return kept.length === sentences.length ? once : kept.join(' ');
}

/** The words of a text before it repeats itself. */
function onceIn(text: string): string {
  const folded = foldedWordsOf(text).map((word) => word.folded);
  return folded.slice(0, periodOf(folded)).join(' ');
}

function keyOf(text: string): string {
  return foldedWordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
}

/**
 * After how many words a text begins again and repeats itself until its end. All of them if it does not. By the
 * failure function of Knuth, Morris and Pratt.
 */
function periodOf(words: readonly string[]): number {
  const border = [0];
  for (let i = 1; i < words.length; i++) {
    let length = border[i - 1];
    while (length > 0 && words[i] !== words[length]) length = border[length - 1];
    border[i] = words[i] === words[length] ? length + 1 : 0;
  }
  const period = words.length - (border.at(-1) ?? 0);
  return words.length % period === 0 ? period : words.length;
}
