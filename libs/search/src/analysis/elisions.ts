import { type FoldedWord, isStopWordInAnyLanguage } from '@passerelle/text';

/** What nouns follow ("d’enfants", "l’aide"), and what verbs mostly do ("s’occuper"): after those more letters must agree. */
const beforeNouns = /^(?:jusqu|lorsqu|puisqu|qu|d|l)(?=[aeiouyh][a-z]{3})/;
const beforeVerbs = /^[cjmnst](?=[aeiouyh][a-z]{5})/;

/** "dune" for "d’une", "quil" for "qu’il". */
const elidedStopWord =
  /^(?:jusqu|lorsqu|puisqu|qu|[cdjlmnst])(?:ai|autres?|avait|elles?|est|etait|etaient|ils?|on|une?)$/;

/**
 * What is left of a word that may be one with its elision, typed without the apostrophe: of "denfants" its "enfants", where it stands in
 * the text. It may also be a word of its own, as "laide" is: whoever calls finds out which of the two is known.
 */
export function withoutElision(word: FoldedWord): FoldedWord | undefined {
  const [elision] = beforeNouns.exec(word.folded) ?? beforeVerbs.exec(word.folded) ?? [];
  if (elision === undefined || word.written.slice(0, elision.length).toLowerCase() !== elision)
    return undefined;
  const folded = word.folded.slice(elision.length);
  if (isStopWordInAnyLanguage(folded)) return undefined;
  return {
    start: word.start + elision.length,
    end: word.end,
    written: word.written.slice(elision.length),
    folded,
  };
}

/** Whether a word is an elision and a stop word, typed without the apostrophe: then it is no misspelt word. */
export function isElidedStopWord({ folded }: FoldedWord): boolean {
  return elidedStopWord.test(folded);
}
