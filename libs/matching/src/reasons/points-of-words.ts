import { wholeShares } from '@passerelle/matching-engine';
import { foldedWordsOf } from '@passerelle/text';

/** A part of a text with its share of some points. */
export interface PartWithPoints {
  /** Position in UTF-16 units: from `start` to just before `end`. */
  start: number;
  end: number;
  points: number;
}

/** A word as written, with its points, which may be negative. */
export interface WordWithPoints {
  written: string;
  points: number;
}

/**
 * Adds up the points of a text's parts by word. A word that occurs twice is one entry. Points of parts outside words,
 * such as punctuation, are shared out among all words. An elided article ("l’aide") belongs to its word.
 * @param total points of all words together, in whole points
 * @returns the words with points, the highest first. Their sum is exactly the total. Empty if the parts do not
 * explain the total
 */
export function pointsOfWords(
  text: string,
  parts: readonly PartWithPoints[],
  total: number,
): WordWithPoints[] {
  const words = wordsWithElisions(text);
  const gathered = new Map<string, WordWithPoints>();
  for (const { start, end, points } of parts) {
    const word = words.find((one) => start < one.end && end > one.start);
    if (word === undefined) continue;
    const one = gathered.get(word.folded) ?? { written: word.written, points: 0 };
    one.points += points;
    gathered.set(word.folded, one);
  }
  const found = [...gathered.values()];
  const sum = sumOf(parts);
  const weight = found.reduce((all, { points }) => all + Math.abs(points), 0);
  if (total === 0 || weight === 0 || sum * total <= 0) return [];
  const rest = sum - sumOf(found);
  // The parts are computed now, but the total comes from the last computation of the match. Other documents may have changed since, so the
  // two may differ.
  const exact = found.map(({ points }) => ((points + (rest * Math.abs(points)) / weight) * total) / sum);
  const whole = wholeShares(exact, total);
  return found
    .map(({ written }, i) => ({ written, points: whole[i] }))
    .filter(({ points }) => points !== 0)
    .toSorted((a, b) => b.points - a.points || (a.written < b.written ? -1 : 1));
}

/** The words with their positions, each with the elided article before it. */
function wordsWithElisions(text: string): { start: number; end: number; written: string; folded: string }[] {
  const words: { start: number; end: number; written: string; folded: string }[] = [];
  let elided: { start: number; end: number } | undefined;
  for (const { start, end, written, folded } of foldedWordsOf(text)) {
    const from = elided !== undefined && elided.end + 1 === start ? elided.start : start;
    const isElided = written.length <= 2 && /['’]/.test(text[end] ?? '');
    elided = isElided ? { start: from, end } : undefined;
    if (!isElided) words.push({ start: from, end, written, folded });
  }
  return words;
}

function sumOf(all: readonly { points: number }[]): number {
  return all.reduce((sum, { points }) => sum + points, 0);
}
