import type { FoldedWord, WordInText } from '@passerelle/text';

const address = /(?<!\S)\S*@\S*/g;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Telephone, company and social security numbers: six digits or more, with any separators. */
const number = /\+?\d(?:[\s.,/()_-]*\d){5,}/g;

const begins = '(?<![\\p{L}\\p{N}])';
const particles = `(?:(?:[Dd]es?|[Dd]u|[Ll]a|[Ll]es?|[Aa]ux?)\\s+|[DdLl]['’]\\s*)*`;
const name = `[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*)*`;
const title =
  '(?:M(?:ADAME|ONSIEUR|ADEMOISELLE|ME|LLE|R)|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Dd]octeure?|[Mm]me|[Mm]lle|[Mm]r|[Dd]r|[Mm]\\.|M(?=\\s+\\p{Lu}))\\.?';
/** A title and the name after it: the first word, and further words with a capital. */
const person = new RegExp(`${begins}${title}(?:\\s+(?:et|ou)\\s+${title})?\\s+${particles}${name}`, 'gu');
const street = '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Ff]aubourg|[Bb]l?v?d)';
const streetAfterNumber = `(?:${street}|[Aa]v|[Aa]llée|[Cc]hemin|[Rr]oute|[Qq]uai|[Ss]quare|[Pp]lace|[Cc]ours|[Pp]assage|[Rr]ésidence|[Vv]illa)`;
/** A street address: "12 bis, chemin des Lilas", "rue Basse". */
const home = new RegExp(
  `${begins}(?:\\d+(?:\\s*(?:bis|ter|quater))?(?:\\s*,)?\\s*${streetAfterNumber}|${street})\\.?\\s+${particles}${name}`,
  'gu',
);

/** A text without identifying details: mail and street addresses, links, numbers, and names after a title. */
export const withoutWhoIsNamed = (text: string): string =>
  [address, link, number, person, home].reduce((rest, each) => rest.replaceAll(each, ' . '), text);

/** A word of a text. A common word identifies nobody. A word that is not common may be a name. */
export interface JudgedWord extends FoldedWord {
  kind: 'common' | 'possible name' | 'stop word';
}

/**
 * Neighbouring words that may be a name. A first name and a surname belong together, since each alone fits many
 * people.
 */
export interface Phrase {
  first: number;
  last: number;
  /** Folded. */
  words: string;
}

/** The phrases that may be names, each as long as possible. */
export function possibleNames(words: readonly JudgedWord[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [place, { kind, folded }] of words.entries()) {
    if (kind !== 'possible name') continue;
    const before = phrases.at(-1);
    if (before?.last === place - 1)
      Object.assign(before, { last: place, words: `${before.words} ${folded}` });
    else phrases.push({ first: place, last: place, words: folded });
  }
  return phrases;
}

/**
 * The stored part of a searched text: the common words, and the stop words between them.
 * @param text the text that contains the words
 * @param typedBySeveral possible names that are stored because several people typed them
 */
export function wordsWithoutPeople(
  text: string,
  words: readonly JudgedWord[],
  typedBySeveral: ReadonlySet<string> = new Set(),
): string {
  const kept = words.map(({ kind }) => kind === 'common');
  for (const { first, last, words: phrase } of possibleNames(words))
    if (typedBySeveral.has(phrase)) kept.fill(true, first, last + 1);

  let output = '';
  let before: number | undefined;
  for (const [place, word] of words.entries()) {
    if (!kept[place]) continue;
    const between = before === undefined ? [] : words.slice(before + 1, place);
    const isOneRun = before !== undefined && between.every(({ kind }) => kind === 'stop word');
    for (const each of isOneRun ? [...between, word] : [word])
      output += `${output === '' ? '' : gapBefore(text, each)}${each.written.toLowerCase()}`;
    before = place;
  }
  return output;
}

/** Link between a word and the word before: the typed hyphen or apostrophe, or else a space. */
const gapBefore = (text: string, { start }: WordInText): string =>
  /['’-]$/.exec(text.slice(0, start))?.[0] ?? ' ';
