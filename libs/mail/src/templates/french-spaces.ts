import type { Language } from '@passerelle/config';

/**
 * Sets a text for its language: in French, the spaces before double punctuation and inside guillemets become no-break spaces. For texts
 * that people read, not for addresses. No narrow space: many mail readers lack it.
 */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text;
}
