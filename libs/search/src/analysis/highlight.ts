import type { FoldedWord } from '@passerelle/text';
import { readWords } from './read-words.js';
import { StemmedPhrases } from './stemmed-phrases.js';

/** A piece of a text, in its original spelling. */
export interface HighlightSegment {
  text: string;
  isHit: boolean;
}

/** The length of an excerpt without its ellipses, in UTF-16 code units. */
const LONGEST_EXCERPT = 200;

interface Hit {
  start: number;
  end: number;
  /** A word, or a phrase. */
  word: string;
}

/**
 * Marks the words and phrases of a search in a text. Of a long text, it shows only the excerpt with the most
 * different words, or the beginning if there are none. Excerpts are cut at blanks and have ellipses where they are
 * cut. A phrase is one hit, including the text between its words.
 * @param words folded, as in `SearchResult.words`
 * @param longest the maximum length of the excerpt, in UTF-16 code units
 * @returns segments that make up the excerpt, hits and other text alternating; none for an empty text
 */
export function highlight(
  text: string,
  words: readonly string[],
  longest = LONGEST_EXCERPT,
): HighlightSegment[] {
  const hits = hitsOf(text, words);
  const [start, end] = text.length <= longest ? [0, text.length] : bestExcerpt(text, hits, longest);
  const segments: HighlightSegment[] = [];
  const add = (piece: string, isHit: boolean): void => {
    const last = segments.at(-1);
    if (last?.isHit === isHit) last.text += piece;
    else if (piece !== '') segments.push({ text: piece, isHit });
  };
  if (start > 0) add('… ', false);
  let at = start;
  for (const hit of hits) {
    if (hit.start < start || hit.end > end) continue;
    add(text.slice(at, hit.start), false);
    add(text.slice(hit.start, hit.end), true);
    at = hit.end;
  }
  add(text.slice(at, end), false);
  if (end < text.length) add(' …', false);
  return segments;
}

/** In order and without overlaps. */
function hitsOf(text: string, found: readonly string[]): Hit[] {
  if (found.length === 0) return [];
  const words = new Set(found);
  const inText = readWords(text);
  const hits = inText
    .filter(({ folded }) => words.has(folded))
    .map(({ start, end, folded }): Hit => ({ start, end, word: folded }));
  const phrases = found.filter((each) => each.includes(' '));
  if (phrases.length > 0) hits.push(...phrasesIn(inText, phrases));
  return withoutOverlaps(hits);
}

/** In both languages, since the language of the text is not known here. */
function phrasesIn(inText: readonly FoldedWord[], phrases: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const language of ['fr', 'en'] as const) {
    const trie = new StemmedPhrases(language);
    for (const [i, phrase] of phrases.entries()) trie.learn(phrase.split(' '), i);
    trie.find(
      inText.map(({ folded }) => trie.symbolOf(folded)),
      ({ phrase, first, last }) =>
        hits.push({ start: inText[first].start, end: inText[last].end, word: phrases[phrase] }),
    );
  }
  return hits;
}

/** Of overlapping hits, keeps the first. Of hits with the same beginning, keeps the longest. */
function withoutOverlaps(hits: readonly Hit[]): Hit[] {
  const kept: Hit[] = [];
  for (const hit of hits.toSorted((a, b) => a.start - b.start || b.end - a.end))
    if (hit.start >= (kept.at(-1)?.end ?? 0)) kept.push(hit);
  return kept;
}

function bestExcerpt(text: string, hits: readonly Hit[], longest: number): [start: number, end: number] {
  const [first, last] = bestRun(hits, longest);
  if (first === undefined || last === undefined) return [0, cutBefore(text, longest, 0)];
  const room = longest - (last.end - first.start);
  // More room after the hits than before, since the text after them is more informative.
  const earliest = Math.min(first.start - Math.floor(room / 3), text.length - longest);
  const start = earliest <= 0 ? 0 : cutAfter(text, earliest, first.start);
  return [start, start + longest >= text.length ? text.length : cutBefore(text, start + longest, last.end)];
}

/** The first and the last hit of the run that fits and has the most different words. Among equals, the earliest. */
function bestRun(hits: readonly Hit[], longest: number): [Hit | undefined, Hit | undefined] {
  const within = new Map<string, number>();
  let best: [Hit | undefined, Hit | undefined] = [hits[0], hits[0]];
  let most = 1;
  let first = 0;
  for (const hit of hits) {
    within.set(hit.word, (within.get(hit.word) ?? 0) + 1);
    for (; hit.end - hits[first].start > longest && hits[first] !== hit; first++) {
      const { word } = hits[first];
      const left = (within.get(word) ?? 1) - 1;
      if (left === 0) within.delete(word);
      else within.set(word, left);
    }
    if (within.size <= most) continue;
    most = within.size;
    best = [hits[first], hit];
  }
  return best;
}

/** The position after the first blank from here on. Without a blank, the beginning of a character. */
function cutAfter(text: string, from: number, latest: number): number {
  const blank = text.slice(from, latest).search(/\s\S/);
  return blank >= 0 ? from + blank + 1 : characterAt(text, from);
}

/** The position before the last blank up to here. Without a blank, the beginning of a character. */
function cutBefore(text: string, to: number, earliest: number): number {
  const kept = /\S(?=\s+\S*$)/.exec(text.slice(earliest, to + 1));
  return kept ? earliest + kept.index + 1 : Math.max(earliest, characterAt(text, to));
}

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** No character that people type has more code units than this. The emoji of a family has some 25. */
const longCharacter = 64;

/** The beginning of the character at this position. Accents and the parts of an emoji stay together. */
function characterAt(text: string, place: number): number {
  const from = Math.max(0, place - longCharacter);
  const around = text.slice(from, place + longCharacter);
  return from + (characters.segment(around).containing(place - from)?.index ?? place - from);
}
