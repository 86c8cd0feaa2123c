const address = /\S*@\S*/g;
const link = /\b(?:https?:\/\/|www\.)\S+/gi;
/** Numbers of telephones, of companies, of insured people: six digits and more, however they are set apart. */
const number = /\+?\d(?:[\s.,/()_-]*\d){5,}/g;
/** Whoever is called by a title, and what follows in capitals. */
const person =
  /(?<![\p{L}\p{N}])(?:[Mm]adame|[Mm]onsieur|[Mm]ademoiselle|[Dd]octeure?|[Mm]me|[Mm]lle|[Mm]r|[Dd]r|[Mm]\.)\.?\s+[\p{L}\p{M}'’-]+(?:\s+\p{Lu}[\p{L}\p{M}'’-]*)*/gu;

/** What is kept of a text that somebody searched for: not what looks as if it led to a person. */
export const keptWords = (text: string): string =>
  text
    .replaceAll(address, ' ')
    .replaceAll(link, ' ')
    .replaceAll(number, ' ')
    .replaceAll(person, ' ')
    .toLowerCase()
    .replaceAll(/\s+/g, ' ')
    .trim();
