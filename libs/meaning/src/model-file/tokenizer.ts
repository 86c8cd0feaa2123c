/** A piece of a text that the model knows, and its position in the text, in UTF-16 units. */
export interface Token {
  id: number;
  start: number;
  end: number;
}

/** The pieces that a model knows, by number, and the model's spelling of characters. */
export interface Vocabulary {
  pieces: readonly string[];
  /** The logarithm of how probable each piece is. */
  scores: Float32Array;
  /** Numbers of the pieces without a text. */
  special: { begin: number; end: number; unknown: number };
  /** By code point, the text that the model reads instead of the character; '' for nothing. */
  normalised: ReadonlyMap<number, string>;
}

/** Marks the beginning of a word, in pieces. */
const wordStart = '\u2581';
/** How many UTF-16 units of a longer text are read: far more than the model takes, and quickly read. */
const longestText = 20_000;
/** Extra cost of an unknown character over the least probable piece, so that every known piece comes before it. */
const unknownPenalty = 10;
/** Read in place of half a character. */
const replacement = 0xfffd;

interface Character {
  char: string;
  start: number;
  end: number;
}

/**
 * Splits texts into the pieces of a unigram model, like SentencePiece: the most probable of all possible splits of a
 * word. Unknown neighbours are one unknown token.
 */
export class UnigramTokenizer {
  private readonly ids = new Map<string, number>();
  private readonly longestPiece: number;
  private readonly unknownScore: number;

  constructor(private readonly vocabulary: Vocabulary) {
    const { pieces, scores, special } = vocabulary;
    const silent = new Set(Object.values(special));
    let [longest, least] = [1, 0];
    for (const [id, piece] of pieces.entries()) {
      if (silent.has(id)) continue;
      this.ids.set(piece, id);
      longest = Math.max(longest, piece.length);
      least = Math.min(least, scores[id] ?? 0);
    }
    this.longestPiece = longest;
    this.unknownScore = least - unknownPenalty;
  }

  /** @returns the first tokens of the text, at most `most`, without tokens that have no text */
  tokens(text: string, most: number): Token[] {
    const found: Token[] = [];
    for (const word of this.words(text.slice(0, longestText), most * this.longestPiece)) {
      found.push(...this.split(word));
      if (found.length >= most) break;
    }
    return found.slice(0, most);
  }

  /** The words of a text in the model's form, each with the mark of its beginning. Longer words are cut. */
  private *words(text: string, longest: number): Generator<Character[]> {
    let word: Character[] = [];
    for (const character of this.characters(text)) {
      if (character.char === ' ') {
        if (word.length > 0) yield word;
        word = [];
        continue;
      }
      if (word.length === 0) word.push({ char: wordStart, start: character.start, end: character.start });
      if (word.length < longest) word.push(character);
    }
    if (word.length > 0) yield word;
  }

  /** A letter and the accents that follow it are read as one, and each character in the model's spelling. */
  private *characters(text: string): Generator<Character> {
    for (let start = 0; start < text.length;) {
      const first = codePointAt(text, start);
      let end = start + (first > 0xffff ? 2 : 1);
      while (end < text.length && isMark(codePointAt(text, end)))
        end += codePointAt(text, end) > 0xffff ? 2 : 1;
      const written = text.slice(start, end);
      const hasMarks = end - start > 2 || (first <= 0xffff && end - start > 1);
      for (const part of hasMarks ? written.normalize('NFC') : [written]) {
        const code = codePointAt(part, 0);
        for (const char of this.vocabulary.normalised.get(code) ?? String.fromCodePoint(code))
          yield { char, start, end };
      }
      start = end;
    }
  }

  /** Viterbi: the best split of the text up to each character, from the best splits up to earlier characters. */
  private split(word: readonly Character[]): Token[] {
    const length = word.length;
    const best = new Float64Array(length + 1).fill(-Infinity);
    const pieceTo = new Int32Array(length + 1);
    const from = new Int32Array(length + 1);
    const { unknown } = this.vocabulary.special;
    best[0] = 0;
    for (let start = 0; start < length; start++) {
      const before = best[start] ?? 0;
      let piece = '';
      for (let end = start + 1; end <= length && piece.length < this.longestPiece; end++) {
        piece += word[end - 1]?.char;
        const id = this.ids.get(piece);
        if (id === undefined) continue;
        const score = before + (this.vocabulary.scores[id] ?? 0);
        if (score <= (best[end] ?? 0)) continue;
        best[end] = score;
        pieceTo[end] = id;
        from[end] = start;
      }
      if (before + this.unknownScore <= (best[start + 1] ?? 0)) continue;
      best[start + 1] = before + this.unknownScore;
      pieceTo[start + 1] = unknown;
      from[start + 1] = start;
    }
    const tokens: Token[] = [];
    for (let end = length; end > 0; end = from[end] ?? 0) {
      const token = {
        id: pieceTo[end] ?? 0,
        start: word[from[end] ?? 0]?.start ?? 0,
        end: word[end - 1]?.end ?? 0,
      };
      const next = tokens.at(-1);
      if (token.id === unknown && next?.id === unknown) next.start = token.start;
      else tokens.push(token);
    }
    return tokens.toReversed();
  }
}

/** @returns {@link replacement} for half a character */
function codePointAt(text: string, at: number): number {
  const code = text.codePointAt(at) ?? replacement;
  return code >= 0xd800 && code <= 0xdfff ? replacement : code;
}

const isMark = (code: number): boolean => code >= 0x300 && /\p{M}/u.test(String.fromCodePoint(code));
