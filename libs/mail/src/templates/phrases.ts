import type { Language } from '@passerelle/config';

const locales: Record<Language, string> = { fr: 'fr-FR', en: 'en-GB' };

/** The first words of a mail. The name is empty for a person who has not given it. */
export function greeting(name: string, language: Language): string {
  return [{ fr: 'Bonjour', en: 'Hello' }[language], name].filter(Boolean).join(' ') + ',';
}

/** “Un besoin à relire : Prévenir les chutes”. French has a no-break space before the colon. */
export function headed(heading: string, text: string, language: Language): string {
  return `${heading}${language === 'fr' ? '\u00a0' : ''}: ${text}`;
}

/** In the quotation marks of the language. */
export function quoted(text: string, language: Language): string {
  return language === 'fr' ? `«\u00a0${text}\u00a0»` : `“${text}”`;
}

/** At the beginning of a sentence. */
export const capitalised = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** A day or a moment in common words, in France: “3 décembre 2026”. A day is given as “2026-12-03”. */
export function dayInWords(day: Date | string, language: Language): string {
  const moment = typeof day === 'string' ? new Date(`${day}T12:00:00Z`) : day;
  const words = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'Europe/Paris' });
  return withFirst(words.format(moment), language);
}

/** French writes “1er mars”, which Intl does not. */
const withFirst = (day: string, language: Language): string =>
  language === 'fr' ? day.replace(/(?<!\d)1 /, '1er ') : day;

/** Date and time of a meeting, in French time: “jeudi 3 décembre 2026 à 14 h 30”. */
export function momentInWords(moment: Date, language: Language): string {
  const day = new Intl.DateTimeFormat(locales[language], { dateStyle: 'full', timeZone: 'Europe/Paris' });
  const time = new Intl.DateTimeFormat('en-GB', { timeStyle: 'short', timeZone: 'Europe/Paris' });
  const [hours = '', minutes = ''] = time.format(moment).split(':');
  return language === 'fr'
    ? `${withFirst(day.format(moment), language)} à ${Number(hours)}\u00a0h${minutes === '00' ? '' : `\u00a0${minutes}`}`
    : `${day.format(moment)} at ${hours}:${minutes}`;
}

/** “Blois, Vineuil et Mer”. */
export function listed(items: readonly string[], language: Language): string {
  return new Intl.ListFormat(locales[language]).format(items);
}

/** In lines, empty ones included. A quotation should leave room for the subject of the mail. */
const MOST_LINES = 12;

/**
 * The beginning of a text, in its own lines: as whole sentences if they fill a third of `length` characters,
 * otherwise as whole words. At most {@link MOST_LINES} lines.
 */
export function beginningOf(text: string, length = 320): string {
  const lines = text.split(/\r\n?|\n/).map((line) => line.replace(/\s+/g, ' ').trim());
  const whole = lines
    .join('\n')
    .replace(/\n{3,}/g, '\n\n')
    .trim();
  const fitting = whole.split('\n').slice(0, MOST_LINES).join('\n').trimEnd();
  if (fitting === whole && whole.length <= length) return whole;
  const sentences = /^[^]*[.!?…](?=\s)/.exec(whole.slice(0, Math.min(length, fitting.length) + 1))?.[0] ?? '';
  if (sentences.length >= length / 3) return sentences;
  const words = fitting.length <= length ? fitting : fitting.slice(0, length).replace(/\s\S*$/, '');
  return `${words.replace(/(?<![\s,;:])[\s,;:]+$/, '')}…`;
}
