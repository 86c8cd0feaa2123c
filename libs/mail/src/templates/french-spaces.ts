import type { Language } from '@passerelle/config';

/**
 * A text as its language is set: in French, spaces before double punctuation and inside guillemets do not break. For what
 * people see; an address must not be given. No narrow space: many mail readers lack it.
 */
export function typeset(text: string, language: Language): string {
  return language === 'fr' ? text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0') : text;
}
