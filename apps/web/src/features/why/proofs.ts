/** A piece of a text. `hit`: both sides share it. */
export interface Segment {
  hit: boolean;
  text: string;
}

/** Quotes of both texts about the same subject, each in its own words. */
export interface Proof {
  need: readonly Segment[];
  solver: readonly Segment[];
}

/** Data from which the quotes are taken. */
export interface Evidence {
  sharedWords: readonly { need: string; solver: string; share: number }[];
  needHighlights: { title: readonly Segment[]; description: readonly Segment[] } | null;
  solverHighlights: {
    headline: readonly Segment[];
    description: readonly Segment[];
    ideas: readonly { title: readonly Segment[]; description: readonly Segment[] }[];
  } | null;
}

const MOST_PROOFS = 3;
/** In characters, on each side of the word: one line on a phone. */
const AROUND = 44;

/** The shared words with the highest shares of the score, in the need's spelling, at most `most`. */
export function strongestWords(
  sharedWords: readonly { need: string; share: number }[],
  most: number,
): string[] {
  const words = sharedWords
    .toSorted((a, b) => b.share - a.share)
    // Capitals at the beginning of a sentence are removed. A word all in capitals keeps them.
    .map(({ need }) => (need === need.toLocaleUpperCase('fr') ? need : folded(need)));
  return [...new Set(words)].slice(0, most);
}

/** Quotes of both texts, in the order of the words' shares. No word is quoted twice. */
export function proofsOf({ sharedWords, needHighlights, solverHighlights }: Evidence): Proof[] {
  if (needHighlights === null || solverHighlights === null) return [];
  const needTexts = [needHighlights.title, needHighlights.description];
  const solverTexts = [
    solverHighlights.headline,
    ...solverHighlights.ideas.flatMap(({ title, description }) => [title, description]),
    solverHighlights.description,
  ];
  const proofs: Proof[] = [];
  const quoted = { need: new Set<string>(), solver: new Set<string>() };
  for (const { need, solver } of sharedWords.toSorted((a, b) => b.share - a.share)) {
    if (proofs.length === MOST_PROOFS) break;
    if (quoted.need.has(folded(need)) || quoted.solver.has(folded(solver))) continue;
    const ofNeed = quoteOf(needTexts, need);
    const ofSolver = quoteOf(solverTexts, solver);
    if (ofNeed === undefined || ofSolver === undefined) continue;
    proofs.push({ need: ofNeed, solver: ofSolver });
    for (const { hit, text } of ofNeed) if (hit) quoted.need.add(folded(text));
    for (const { hit, text } of ofSolver) if (hit) quoted.solver.add(folded(text));
  }
  return proofs;
}

const folded = (word: string): string => word.toLocaleLowerCase('fr');

/** The text around a marked word. undefined: the word is marked nowhere. */
function quoteOf(texts: readonly (readonly Segment[])[], word: string): Segment[] | undefined {
  for (const segments of texts) {
    const at = segments.findIndex(({ hit, text }) => hit && folded(text).includes(folded(word)));
    if (at >= 0) return quoteAround(segments, at);
  }
  return undefined;
}

/** The text around a marked piece, cut at whole words. */
export function quoteAround(segments: readonly Segment[], at: number): Segment[] {
  const middle = segments[at];
  if (middle === undefined) return [];
  return [...before(segments.slice(0, at)), middle, ...after(segments.slice(at + 1))];
}

function before(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let left = AROUND;
  for (const segment of segments.toReversed()) {
    const text = afterLastLine(segment.text);
    if (text.length > left) {
      const cut = text.slice(-left);
      const begin = cut.indexOf(' ');
      kept.unshift({ hit: false, text: `…\u00a0${begin >= 0 ? cut.slice(begin + 1) : ''}` });
      return kept;
    }
    kept.unshift({ ...segment, text });
    if (text !== segment.text) return kept;
    left -= text.length;
  }
  return kept;
}

function after(segments: readonly Segment[]): Segment[] {
  const kept: Segment[] = [];
  let left = AROUND;
  for (const segment of segments) {
    const text = untilFirstLine(segment.text);
    if (text.length > left) {
      const cut = text.slice(0, left);
      const end = cut.lastIndexOf(' ');
      kept.push({ hit: false, text: `${end >= 0 ? `${cut.slice(0, end)}\u00a0` : ''}…` });
      return kept.map((piece, i) => (i === kept.length - 2 ? withoutElision(piece) : piece));
    }
    kept.push({ ...segment, text });
    if (text !== segment.text) return kept;
    left -= text.length;
  }
  return kept;
}

const afterLastLine = (text: string): string => text.slice(text.lastIndexOf('\n') + 1);
const untilFirstLine = (text: string): string => {
  const end = text.indexOf('\n');
  return end < 0 ? text : text.slice(0, end);
};

/** A quote must not end with an elided article that belongs to the next word, as in "prévient l’…". */
const withoutElision = ({ hit, text }: Segment): Segment => ({
  hit,
  text: text.replace(/\s\S*[’']$/, '\u00a0'),
});
