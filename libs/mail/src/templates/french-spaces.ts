import type { Language } from '@passerelle/config';

/**
 * Typesets a text for its language. In French, the spaces before double punctuation and inside guillemets become
 * no-break spaces. It is for texts that people read, not for addresses. No narrow space, since many mail readers lack
 * it.
 */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text;
}
