import { foldedWordsOf } from '@passerelle/text';

/** A run of so many words that stands in two texts was copied. */
const RUN = 6;

/**
 * Two texts without the passages that both have word for word. How a company presents itself stands in all of its needs, and says
 * nothing of what this one asks for.
 */
export function withoutCommonPassages(one: string, other: string): [one: string, other: string] {
  return [without(one, runsOf(other)), without(other, runsOf(one))];
}

function runsOf(text: string): ReadonlySet<string> {
  const words = foldedWordsOf(text).map(({ folded }) => folded);
  return new Set(words.map((_, i) => words.slice(i, i + RUN).join(' ')));
}

/** The words of a text that are in none of these runs. */
function without(text: string, runs: ReadonlySet<string>): string {
  const words = foldedWordsOf(text);
  const isCopied = new Uint8Array(words.length);
  for (let i = 0; i + RUN <= words.length; i++) {
    const run = words.slice(i, i + RUN).map(({ folded }) => folded);
    if (runs.has(run.join(' '))) isCopied.fill(1, i, i + RUN);
  }
  return words.flatMap(({ written }, i) => (isCopied[i] === 1 ? [] : [written])).join(' ');
}
