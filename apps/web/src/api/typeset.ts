/** French as it is printed: no line begins with double punctuation or a closing guillemet; none ends with an opening one, or with a number whose noun follows. */
export const typeset = (text: string): string =>
  text.replace(/ (?=[:;?!»])|(?<=«) |(?<=\d) (?=\p{L})/gu, '\u00a0');
