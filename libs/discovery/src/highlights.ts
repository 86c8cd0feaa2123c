import { foldWord, wordsOf } from '@passerelle/words';

/** A piece of a text. */
export interface Segment {
  text: string;
  /** It is one of the words that were searched for. */
  hit: boolean;
}

/** How long an excerpt is, in characters. */
const EXCERPT = 200;

/** A text in pieces: the words that found it, and what is between. @param words folded */
export function highlight(text: string, words: readonly string[]): Segment[] {
  const wanted = new Set(words);
  const segments: Segment[] = [];
  let end = 0;
  for (const { start, end: next, written } of wordsOf(text)) {
    if (!wanted.has(foldWord(written))) continue;
    if (start > end) segments.push({ text: text.slice(end, start), hit: false });
    segments.push({ text: text.slice(start, next), hit: true });
    end = next;
  }
  if (end < text.length) segments.push({ text: text.slice(end), hit: false });
  return segments;
}

/** The part of a text that begins shortly before the first of the words. */
export function excerptOf(text: string, words: readonly string[]): Segment[] {
  const wanted = new Set(words);
  const all = [...wordsOf(text)];
  const first = all.findIndex(({ written }) => wanted.has(foldWord(written)));
  const start = all[Math.max(0, first - 5)]?.start ?? 0;
  const last = all.findLast(({ end }) => end <= start + EXCERPT);
  const end = last === undefined || last === all.at(-1) ? text.length : last.end;
  const from = first <= 5 ? 0 : start;
  return highlight(`${from > 0 ? '…' : ''}${text.slice(from, end)}${end < text.length ? '…' : ''}`, words);
}
