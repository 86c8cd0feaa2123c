import type { FoldedWord, WordInText } from '@passerelle/text';

const address = /\S*@\S*/g;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Telephone, company and social security numbers: six digits or more, with any separators. */
const number = /\+?\d(?:[\s.,/()_-]*\d){5,}/g;

const begins = '(?<![\\p{L}\\p{N}])';
const particles = `(?:(?:[Dd]es?|[Dd]u|[Ll]a|[Ll]es?|[Aa]ux?)\\s+|[DdLl]['’]\\s*)*`;
const name = `[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*)*`;
const title =
  '(?:M(?:ADAME|ONSIEUR|ADEMOISELLE|ME|LLE|R)|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Dd]octeure?|[Mm]me|[Mm]lle|[Mm]r|[Dd]r|[Mm]\\.|M(?=\\s+\\p{Lu}))\\.?';
/** A title and the name after it: the first word, and those that follow with a capital. */
const person = new RegExp(`${begins}${title}(?:\\s+(?:et|ou)\\s+${title})?\\s+${particles}${name}`, 'gu');
const street = '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Ff]aubourg|[Bb]l?v?d)';
const streetAfterNumber = `(?:${street}|[Aa]v|[Aa]llée|[Cc]hemin|[Rr]oute|[Qq]uai|[Ss]quare|[Pp]lace|[Cc]ours|[Pp]assage|[Rr]ésidence|[Vv]illa)`;
/** A street address: "12 bis, chemin des Lilas", "rue Basse". */
const home = new RegExp(
  `${begins}(?:\\d+\\s*(?:bis|ter|quater)?\\s*,?\\s*${streetAfterNumber}|${street})\\.?\\s+${particles}${name}`,
  'gu',
);

/** A text without what identifies somebody: mail and street addresses, links, numbers, and names after a title. */
export const withoutWhoIsNamed = (text: string): string =>
  [address, link, number, person, home].reduce((rest, each) => rest.replaceAll(each, ' . '), text);

/** A word of a text, and whose it is: a word of everybody names nobody, a word of nobody may be a name. */
export interface JudgedWord extends FoldedWord {
  whose: 'everybody' | 'nobody' | 'stop word';
}

/** Neighbouring words that are nobody's. A first name and a surname belong together: alone, each may be many people's. */
export interface Phrase {
  first: number;
  last: number;
  /** Folded. */
  words: string;
}

/** The longest runs of words that are nobody's. */
export function phrasesOfNobody(words: readonly JudgedWord[]): Phrase[] {
  const phrases: Phrase[] = [];
  for (const [place, { whose, folded }] of words.entries()) {
    if (whose !== 'nobody') continue;
    const before = phrases.at(-1);
    if (before?.last === place - 1)
      Object.assign(before, { last: place, words: `${before.words} ${folded}` });
    else phrases.push({ first: place, last: place, words: folded });
  }
  return phrases;
}

/**
 * What is kept of a text that somebody searched for: everybody's words, and the stop words between them.
 * @param text that holds the words
 * @param typedBySeveral phrases of nobody's words that are kept because several people typed them
 */
export function keptWords(
  text: string,
  words: readonly JudgedWord[],
  typedBySeveral: ReadonlySet<string> = new Set(),
): string {
  const kept = words.map(({ whose }) => whose === 'everybody');
  for (const { first, last, words: phrase } of phrasesOfNobody(words))
    if (typedBySeveral.has(phrase)) kept.fill(true, first, last + 1);

  let said = '';
  let before: number | undefined;
  for (const [place, word] of words.entries()) {
    if (!kept[place]) continue;
    const between = before === undefined ? [] : words.slice(before + 1, place);
    const isOneRun = before !== undefined && between.every(({ whose }) => whose === 'stop word');
    for (const each of isOneRun ? [...between, word] : [word])
      said += `${said === '' ? '' : gapBefore(text, each)}${each.written.toLowerCase()}`;
    before = place;
  }
  return said;
}

/** What joins a word to the one before: a hyphen or an apostrophe as typed, or else a space. */
const gapBefore = (text: string, { start }: WordInText): string =>
  /['’-]$/.exec(text.slice(0, start))?.[0] ?? ' ';
