import type { FoldedWord, WordInText } from '@passerelle/words';

const address = /\S*@\S*/g;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Numbers of telephones, of companies, of insured people: six digits and more, however they are set apart. */
const number = /\+?\d(?:[\s.,/()_-]*\d){5,}/g;

const begins = '(?<![\\p{L}\\p{N}])';
const particles = `(?:(?:[Dd]es?|[Dd]u|[Ll]a|[Ll]es?|[Aa]ux?)\\s+|[DdLl]['’]\\s*)*`;
const name = `[\\p{L}\\p{M}'’-]+(?:\\s+\\p{Lu}[\\p{L}\\p{M}'’-]*)*`;
const title =
  '(?:M(?:ADAME|ONSIEUR|ADEMOISELLE|ME|LLE|R)|[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Dd]octeure?|[Mm]me|[Mm]lle|[Mm]r|[Dd]r|[Mm]\\.|M(?=\\s+\\p{Lu}))\\.?';
/** Whoever is called by a title, and what follows in capitals. */
const person = new RegExp(`${begins}${title}(?:\\s+(?:et|ou)\\s+${title})?\\s+${particles}${name}`, 'gu');
const street = '(?:[Rr]ue|[Aa]venue|[Bb]oulevard|[Ii]mpasse|[Ff]aubourg|[Bb]l?v?d)';
const streetAfterNumber = `(?:${street}|[Aa]v|[Aa]llée|[Cc]hemin|[Rr]oute|[Qq]uai|[Ss]quare|[Pp]lace|[Cc]ours|[Pp]assage|[Rr]ésidence|[Vv]illa)`;
/** Where somebody lives: "12 bis, chemin des Lilas", "rue Basse". */
const home = new RegExp(
  `${begins}(?:\\d+\\s*(?:bis|ter|quater)?\\s*,?\\s*${streetAfterNumber}|${street})\\.?\\s+${particles}${name}`,
  'gu',
);

/** A text without what leads to somebody, whatever its words are: addresses, numbers, and who is called by a title. */
export const withoutWhoIsNamed = (text: string): string =>
  [address, link, number, person, home].reduce((rest, each) => rest.replaceAll(each, ' . '), text);

/** A word of a text, and whose it is: everybody's, nobody's that is known of, or one that says nothing. */
export interface JudgedWord extends FoldedWord {
  whose: 'everybody' | 'nobody' | 'stop word';
}

/** Words that stand side by side and are nobody's: a first name and a surname are judged together, for each may be anybody's. */
export interface Phrase {
  first: number;
  last: number;
  /** Folded. */
  words: string;
}

/** Every longest row of words that are nobody's. */
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
 * What is kept of a text that somebody searched for: words that are everybody's, and what says nothing between two of these.
 * @param text of which the words are
 * @param typedBySeveral phrases of nobody's words that are kept all the same
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
    const isOneRow = before !== undefined && between.every(({ whose }) => whose === 'stop word');
    for (const each of isOneRow ? [...between, word] : [word])
      said += `${said === '' ? '' : gapBefore(text, each)}${each.written.toLowerCase()}`;
    before = place;
  }
  return said;
}

/** A hyphen or an apostrophe as it was typed, or else a space. */
const gapBefore = (text: string, { start }: WordInText): string =>
  /['’-]$/.exec(text.slice(0, start))?.[0] ?? ' ';
