import { type FoldedWord } from '@passerelle/text';
import { PhraseTrie } from './phrase-trie.js';
import { readWords } from './read-words.js';

/** A piece of a text, as it is written there. */
export interface HighlightSegment {
  text: string;
  isHit: boolean;
}

/** In UTF-16 code units; what is shown around hits, ellipses apart. */
const LONGEST_EXCERPT = 200;

interface Hit {
  start: number;
  end: number;
  /** A word, or a phrase. */
  word: string;
}

/**
 * Shows where a text has the words and phrases of a search: all of a short text, otherwise the excerpt with the most different words, cut at
 * blanks, with ellipses where it is cut. Without a hit, its beginning. A phrase is one hit, what stands between its words included.
 * @param words folded, as `SearchResult.words` gives them
 * @param longest how long the excerpt may be, in UTF-16 code units
 * @returns segments whose texts make up the excerpt, hits and the rest by turns; none of an empty text
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

/** In order; none touches another. */
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

/** Of either language: whoever shows a text knows of no other. */
function phrasesIn(inText: readonly FoldedWord[], phrases: readonly string[]): Hit[] {
  const hits: Hit[] = [];
  for (const language of ['fr', 'en'] as const) {
    const trie = new PhraseTrie(language);
    for (const [i, phrase] of phrases.entries()) trie.learn(phrase.split(' '), i);
    trie.find(
      inText.map(({ folded }) => trie.symbolOf(folded)),
      ({ phrase, first, last }) =>
        hits.push({ start: inText[first].start, end: inText[last].end, word: phrases[phrase] }),
    );
  }
  return hits;
}

/** Of those that overlap the first, and of those that begin alike the longest. */
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
  // What comes after tells more than what went before.
  const earliest = Math.min(first.start - Math.floor(room / 3), text.length - longest);
  const start = earliest <= 0 ? 0 : cutAfter(text, earliest, first.start);
  return [start, start + longest >= text.length ? text.length : cutBefore(text, start + longest, last.end)];
}

/** The first and the last hit of the run that has the most different words and fits; the earliest of equals. */
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

/** After the first blank from here on, or where a character begins. */
function cutAfter(text: string, from: number, latest: number): number {
  const blank = text.slice(from, latest).search(/\s\S/);
  return blank >= 0 ? from + blank + 1 : characterAt(text, from);
}

/** Before the last blank up to here, or where a character begins. */
function cutBefore(text: string, to: number, earliest: number): number {
  const kept = /\S(?=\s+\S*$)/.exec(text.slice(earliest, to + 1));
  return kept ? earliest + kept.index + 1 : Math.max(earliest, characterAt(text, to));
}

const characters = new Intl.Segmenter('fr', { granularity: 'grapheme' });
/** Longer than any character that people type: a family of emoji has some 25 code units. */
const longCharacter = 64;

/** Where the character begins that is here: accents and the parts of an emoji stay together. */
function characterAt(text: string, place: number): number {
  const from = Math.max(0, place - longCharacter);
  const around = text.slice(from, place + longCharacter);
  return from + (characters.segment(around).containing(place - from)?.index ?? place - from);
}
