/**
 * Puts no-break spaces into French text. No line begins with double punctuation or a closing guillemet. None ends with an opening
 * guillemet, or with a number before its noun.
 */
export const typeset = (text: string): string =>
  text.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=\p{L})/gu, '\u00a0');
