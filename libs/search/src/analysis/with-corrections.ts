import type { FoldedWord } from '@passerelle/text';

/**
 * The text of a query with corrected spellings for some of its words.
 * @param corrections words of the text, in any order, with their right spelling
 * @returns undefined if there are none
 */
export function withCorrections(
  text: string,
  corrections: ReadonlyMap<FoldedWord, string>,
): string | undefined {
  if (corrections.size === 0) return undefined;
  let result = '';
  let at = 0;
  for (const [{ start, end }, meant] of [...corrections].toSorted(([a], [b]) => a.start - b.start)) {
    result += text.slice(at, start) + meant;
    at = end;
  }
  return result + text.slice(at);
}
