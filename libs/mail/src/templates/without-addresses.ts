import type { Language } from '@passerelle/config';

/** The replacement of an address. */
const removed: Record<Language, string> = { fr: '[adresse retirée]', en: '[address removed]' };

/**
 * Invisible characters. Between the letters of an address they hide it from a rule, but not from a mail program, or a
 * browser to which it is copied. Some join the parts of an emoji.
 */
const unseen =
  /(?!\u200c|\u200d|\ufe0e|\ufe0f)[\p{Default_Ignorable_Code_Point}\p{Cf}]|(?<!\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier})(?:\u200c|\u200d|\ufe0e|\ufe0f)/gu;
/** Characters that browsers read as a dot, a slash or an at sign. */
const dots = /[\u2024\u3002\ufe52\uff0e\uff61]|%2e/gi;
const slashes = /[\u2044\u2215\u29f8\uff0f\\\uff3c]/g;
const ats = /[\ufe6b\uff20]/g;
const colons = /[\ufe55\uff1a\ua789\u2236]/g;

/** A letter or a digit, as a domain name may have it: accented, full-width, circled. */
const LETTER = '\\p{L}\\p{M}\\p{N}\\u2460-\\u24ff\\u{1f130}-\\u{1f189}';
/** A dot before a possible top-level domain. */
const ending = `\\.(?=(?:xn--|[\\p{L}\\u24b6-\\u24e9\\u{1f130}-\\u{1f189}])[${LETTER}-])`;

const whole = new RegExp(
  [
    // https://…, hxxp://…, //…, \\server\…
    '(?:^|[^/])//[^/]',
    // A scheme that programs follow without slashes.
    '(?:^|[^\\p{L}\\p{N}])(?:https?|hxxps?|ftp|mailto|javascript|data|file):\\S',
    `(?:^|[^${LETTER}])www\\.`,
    // contact@…
    `[${LETTER}.+_-]@[${LETTER}[]`,
    // A path or a port after a domain. A telephone number begins with 0.
    `[${LETTER}]${ending}[${LETTER}-]+\\.?(?:/|:[1-9]\\d{1,4}(?!\\d))`,
    // Four numbers, as in an IP address. A telephone number has a number that begins with 0, or more than four numbers.
    '(?<![\\d.])(?:(?:[1-9]\\d{0,2}|0)\\.){3}(?:[1-9]\\d{0,2}|0)(?![\\d.])',
  ].join('|'),
  'iu',
);
/** A name may end with an emoji. */
const domain = new RegExp(`(?<=[${LETTER}_\\p{S}\\u200d\\ufe0f-])${ending}`, 'giu');
/** Punctuation of a sentence around a word. */
const punctuation = new Set('()\'"‘’“”«»[]{}.,;:!?…');

/**
 * A typed text without any address that a mail program would turn into a link, or that can be copied whole. Addresses
 * are removed. A bare domain, which may be a company's name (“Doctolib.fr”), is broken by a space. Telephone numbers
 * stay. The rule finds more than any mail program does, since a space after a dot harms no honest text. Linear in the
 * length.
 */
export function withoutAddresses(text: string, language: Language): string {
  return text.replace(unseen, '').replace(/[^\s<>|]+/gu, (word) => {
    let [start, end] = [0, word.length];
    while (start < end && punctuation.has(word.charAt(start))) start += 1;
    while (end > start && punctuation.has(word.charAt(end - 1))) end -= 1;
    const plain = plainly(word.slice(start, end));
    const kept = whole.test(plain) || whole.test(folded(plain)) ? removed[language] : broken(plain);
    return kept === plain ? word : word.slice(0, start) + kept + word.slice(end);
  });
}

/**
 * With a space in every domain. In unusual letters, only if browsers read them as a domain: they read “ⅽ” as “c”, and
 * “㏄” as “cc”.
 */
function broken(word: string): string {
  const seen = word.replace(domain, '. ');
  const read = folded(seen);
  const kept = read.replace(domain, '. ');
  return kept === read ? seen : kept;
}

const folded = (word: string): string => plainly(word.normalize('NFKC'));

/** The text with special signs replaced by the plain ones that browsers read in their place. */
const plainly = (word: string): string =>
  word.replace(dots, '.').replace(slashes, '/').replace(ats, '@').replace(colons, ':');
