import { type Place, servedPlace } from '@passerelle/config/place';

/** This many digits in a row make a telephone number or a code, with any signs between them. */
const MOST_DIGITS = 6;

/** Longest text that is checked. Names are shorter, and a longer text is refused for its length. */
const LONGEST = 1_000;

/**
 * Six digits of any script with no letter between them. Spaces, dots, dashes and other signs do not divide a number.
 */
const number = new RegExp(`(?:\\p{N}[^\\p{L}\\p{N}]*){${MOST_DIGITS}}`, 'u');

/** Groups of letters that look like figures, each of two: “O2 38 OO OO”, “06-IO-II”. */
const groupLikeNumber = /(?<![\p{L}\p{N}])[oil\p{N}]{2}(?![\p{L}\p{N}])/gu;
/** Pairs of figures with a letter or two between them: “06 a 12 b 34”. */
const pairsOfDigits =
  /(?<!\p{N})\p{N}{2}(?:[^\p{L}\p{N}]{0,3}\p{L}{0,2}[^\p{L}\p{N}]{0,3}\p{N}{2}(?!\p{N})){3}/u;
/** Figures in words, French and English. */
const figures = new Set(
  'zero un une deux trois quatre cinq six sept huit neuf dix onze douze treize quatorze quinze seize vingt trente quarante cinquante soixante oh one two three four five seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety'.split(
    ' ',
  ),
);
const MOST_FIGURES = 6;

/**
 * A reference, and no other figure: one to three letters, then five or seven figures, as in “Projet Q9905137”,
 * “L 02 03 025” and “NC0702006”. Two or three letters that look like figures are none.
 */
const reference =
  /^[^\p{N}]*(?<!\p{L})(?:[a-z]|(?![a-z]?[a-z]?[oil])[a-z]{2,3}) ?(?:\p{N}{7}|\p{N}{2} \p{N}{2} \p{N}{3}|\p{N}{5})[^\p{N}]*$/u;
/** Figures, and one or two letters that may stand for figures. */
const maybeFigures = /\p{N}|(?<!\p{L})[oil]{1,2}(?!\p{L})/gu;
/** Fewer figures cannot be called in France. */
const FIGURES_OF_A_CALL = 10;

/** A letter that looks like a digit, beside a digit: the o of “o8 99”, the l of “l2”. */
const likeDigit = /(?<!\p{L})[oil](?=[^\p{L}\p{N}]?\p{N})|(?<=\p{N})[oil](?!\p{L})/gu;

/** Letters of other alphabets that look like Latin ones, in lower case, after {@link folded} has removed accents. */
const lookAlikes: Readonly<Record<string, string>> = {
  // Cyrillic
  а: 'a',
  в: 'b',
  с: 'c',
  ԁ: 'd',
  е: 'e',
  һ: 'h',
  і: 'i',
  ј: 'j',
  к: 'k',
  ӏ: 'l',
  м: 'm',
  п: 'n',
  о: 'o',
  р: 'p',
  ԛ: 'q',
  г: 'r',
  ѕ: 's',
  т: 't',
  у: 'y',
  ѵ: 'v',
  ԝ: 'w',
  х: 'x',
  // Greek
  α: 'a',
  β: 'b',
  ε: 'e',
  η: 'n',
  ι: 'i',
  κ: 'k',
  λ: 'l',
  μ: 'm',
  ν: 'v',
  ο: 'o',
  ρ: 'p',
  ς: 's',
  σ: 's',
  τ: 't',
  υ: 'u',
  χ: 'x',
  ω: 'w',
  // Armenian, Hebrew, Latin letters with another shape
  օ: 'o',
  ս: 'u',
  ո: 'n',
  ס: 'o',
  ı: 'i',
  ł: 'l',
  ø: 'o',
  ɑ: 'a',
  ɩ: 'i',
  ʟ: 'l',
  ꓡ: 'l',
  ꓦ: 'v',
  ꓲ: 'i',
  ꓳ: 'o',
  ꓔ: 't',
  ᴏ: 'o',
  ᴠ: 'v',
  ᴛ: 't',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  // Latin letters as small capitals, or with a hook (confusables of UTS #39)
  ᴀ: 'a',
  ʙ: 'b',
  ᴄ: 'c',
  ᴅ: 'd',
  ᴇ: 'e',
  ꜰ: 'f',
  ɢ: 'g',
  ʜ: 'h',
  ɪ: 'i',
  ᴊ: 'j',
  ᴋ: 'k',
  ᴍ: 'm',
  ɴ: 'n',
  ᴘ: 'p',
  ʀ: 'r',
  ꜱ: 's',
  ᴜ: 'u',
  ᴡ: 'w',
  ʏ: 'y',
  ᴢ: 'z',
  ƥ: 'p',
  ɓ: 'b',
  ɗ: 'd',
  ƒ: 'f',
  ɠ: 'g',
  ƙ: 'k',
  ɲ: 'n',
  ƭ: 't',
  ʋ: 'v',
  ƴ: 'y',
  ɛ: 'e',
  // Cherokee and Lisu letters that look like Latin capitals; Cherokee has small ones too, apart from six
  ꮲ: 'p',
  ꭺ: 'a',
  ꮪ: 's',
  ꭼ: 'e',
  ꮮ: 'l',
  ꭱ: 'r',
  ꮢ: 'r',
  ꮩ: 'v',
  ꭲ: 't',
  ꮎ: 'o',
  ꮯ: 'c',
  ꭰ: 'd',
  ꓑ: 'p',
  ꓮ: 'a',
  ꓢ: 's',
  ꓰ: 'e',
  ꓣ: 'r',
  // Armenian
  հ: 'h',
  ց: 'g',
  զ: 'q',
  ք: 'p',
  ե: 't',
  // Figures and signs
  0: 'o',
  1: 'l',
  3: 'e',
  4: 'a',
  5: 's',
  7: 't',
  '|': 'l',
  '!': 'i',
  $: 's',
  '@': 'a',
  '€': 'e',
};

/** A text in small letters without accents, ligatures, other widths or invisible signs. */
const folded = (text: string): string =>
  text
    .slice(0, LONGEST)
    // Letters in a square or a circle that no decomposition resolves.
    .replaceAll(/[\u{1F150}-\u{1F169}\u{1F170}-\u{1F189}]/gu, (sign) =>
      String.fromCharCode(65 + (((sign.codePointAt(0) ?? 0) - 0x1f150) % 32)),
    )
    .normalize('NFKD')
    .replaceAll(/[\p{M}\p{Default_Ignorable_Code_Point}\p{Cf}]/gu, '')
    .toLowerCase();

const asLatin = (text: string): string => [...folded(text)].map((sign) => lookAlikes[sign] ?? sign).join('');

/**
 * Whether a name contains a telephone number, a code, or another run of six digits, since mails to strangers would
 * contain it.
 */
export function holdsNumber(name: string): boolean {
  // Only letters are replaced. A figure stays a figure, and a sign a sign.
  const written = folded(name)
    .replaceAll(/[〇一二三四五六七八九]/gu, '0')
    .replaceAll(/\p{L}/gu, (letter) => lookAlikes[letter] ?? letter);
  if (isReference(written)) return false;
  const asDigits = written.replaceAll(likeDigit, '0');
  return (
    number.test(asDigits) ||
    isNumberInPairs(asDigits) ||
    pairsOfDigits.test(asDigits) ||
    saysFigures(folded(name))
  );
}

/** Seven figures after a letter are too few to call, unless other letters or words add figures to them. */
function isReference(text: string): boolean {
  if (!reference.test(text)) return false;
  if (text.split(/[^\p{L}\p{N}]+/u).some((word) => figures.has(word))) return false;
  return (text.match(maybeFigures) ?? []).join('').length < FIGURES_OF_A_CALL;
}

/** Letters alone, as in “Il Lo”, do not count: at least one group must contain a figure. */
function isNumberInPairs(text: string): boolean {
  return /\p{N}/u.test(text) && number.test(text.replaceAll(groupLikeNumber, '00'));
}

function saysFigures(text: string): boolean {
  let run = 0;
  for (const word of text.split(/[^\p{L}\p{N}]+/u)) {
    run = figures.has(word) ? run + 1 : word === 'et' || word === 'and' || word === '' ? run : 0;
    if (run >= MOST_FIGURES) return true;
  }
  return false;
}

/** Names of the operator, written without spaces. */
interface OperatorNames {
  /** Anywhere in a name, these texts make it look official. */
  anywhere: readonly string[];
  /** Only whole names count: those of its houses, and common words. */
  whole: readonly string[];
  /** Its short name, and whether no ordinary word contains its letters in a row. */
  short: string;
  isAcronym: boolean;
  town: string;
}

function operatorNames({ operator, town }: Place): OperatorNames {
  const { short, full, alsoCalled = [], houses = [] } = operator;
  const { name } = short;
  return {
    anywhere: [full.name, ...alsoCalled].map(together),
    whole: houses.map(together),
    short: together(name),
    isAcronym: name.length > 2 && name === name.toUpperCase(),
    town: together(town.name),
  };
}

const wordsOf = (text: string): string[] =>
  asLatin(text)
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
const together = (text: string): string => wordsOf(text).join('');

/** Whole names that are a role in the network, written without spaces. */
const roles =
  /^(?:l[ae]?|the)?(?:support|supporttechnique|administrat(?:eur|rice|or)|admin|moderat(?:eur|rice|or)|curateur|curatrice|curator|serviceclients?|customerservice|(?:equipe)?animation(?:dureseau)?|animat(?:eur|rice)(?:dureseau)?|technopole)$/;
/** The product's name is a common word. It counts as ours only beside such words. */
const product = 'passerelle';
const ofOffice =
  /^(?:la|le|les|l|de|du|des|d|the|of|equipe|team|service|services|support|assistance|aide|help|contact|info|infos|admin|administration|administrateur|administratrice|animateur|animatrice|animation|moderation|securite|security|officiel|officielle|official|compte|comptes|account|notification|notifications|alerte|alertes|site|plateforme|platform|passerelle)$/;

/** Letters by the shape of similar signs: l and i, as in “OVIT”, are one letter. */
const drawnAlike = (word: string): string => word.replaceAll('i', 'l');

/** Articles before a whole name, written without a space. */
const articles = ['', 'l', 'la', 'le', 'the'];

/**
 * Whether a name looks like that of the operator or the product, in any spelling. Only curators may give such a name.
 */
export function isLikeOurs(name: string): boolean {
  const { anywhere, whole, short, isAcronym, town } = operatorNames(servedPlace());
  const words = wordsOf(name);
  const joined = words.join('');
  const drawn = drawnAlike(joined);
  if (roles.test(joined) || drawn === drawnAlike('passarelle')) return true;
  if (whole.some((each) => articles.some((article) => joined === `${article}${each}`))) return true;
  if (anywhere.some((each) => drawn.includes(drawnAlike(each)))) return true;
  const isShortName = (word: string): boolean =>
    (isAcronym && word.includes(short)) || drawnAlike(word) === drawnAlike(short);
  if ([...words, ...spelt(words)].some(isShortName)) return true;
  const isProduct = (word: string): boolean => drawnAlike(word) === drawnAlike(product);
  const others = words.filter((word) => !isProduct(word) && !ofOffice.test(word) && word !== town);
  if (drawn === drawnAlike(product)) return true;
  return (
    drawn.includes(drawnAlike(product)) && drawnAlike(others.join('')).replace(drawnAlike(product), '') === ''
  );
}

/** Runs of single letters, joined: “A. B. C. D.” and “A B CD” are “abcd”. */
function spelt(words: readonly string[]): string[] {
  const runs: string[] = [];
  let run = '';
  for (const word of [...words, 'end of the name']) {
    if (word.length <= 2) run += word;
    else {
      if (run !== '') runs.push(run);
      run = '';
    }
  }
  return runs;
}
