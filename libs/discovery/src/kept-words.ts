const address = /\S*@\S*/g;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Numbers of telephones, of companies, of insured people: six digits and more, however they are set apart. */
const number = /\+?\d(?:[\s.,/()_-]*\d){5,}/g;

/** What is kept of a text that somebody searched for: not what looks as if it led to a person. */
export const keptWords = (text: string): string =>
  text
    .replaceAll(address, ' ')
    .replaceAll(link, ' ')
    .replaceAll(number, ' ')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
