/** French as it is printed: no line begins with double punctuation or a closing guillemet, none ends with an opening one. */
export const typeset = (text: string): string => text.replace(/ (?=[:;?!»])|(?<=«) /g, '\u00a0');
