import { foldWord, isStopWordInAnyLanguage, stemOf, wordsOf } from '@passerelle/text';
import { analyseDocument, languageBits } from '../src/analysis/analyse-document.js';
import type { FacetCount, SearchDocument, SearchQuery } from '../src/search-index.js';

/** Answers a query by checking every document, without typing errors and synonyms. It is the oracle of a spec. */
export function bruteForce(
  documents: readonly SearchDocument[],
  query: SearchQuery,
): { ids: string[]; total: number; facets: Record<string, FacetCount[]> } {
  const { text, typing, visibleTo, filters, ids, countFacets } = query;
  const words = [...wordsOf(text)].map(({ written, end }) => ({ word: foldWord(written), end }));
  const prefix = typing && words.at(-1)?.end === text.length ? words.at(-1)?.word : undefined;
  const contentWords = words.map(({ word }) => word).filter((word) => !isStopWordInAnyLanguage(word));
  if (prefix !== undefined && contentWords.length === 0 && (words.length === 1 || prefix.length === 1))
    contentWords.push(prefix);
  const found = documents.filter(
    (document) =>
      document.visibleTo.some((key) => visibleTo.includes(key)) &&
      (ids === undefined ||
        ('only' in ids ? ids.only.includes(document.id) : !ids.except.includes(document.id))) &&
      (text.trim() === '' ||
        contentWords.some((word, i) => {
          // Beside other words, a letter or a prefix of two letters finds nothing by itself.
          const isBesideLonger = contentWords.some((other, j) => j !== i && other.length > 1);
          if (isBesideLonger && word.length === 1) return false;
          return hasWord(document, word, word === prefix && !(isBesideLonger && word.length <= 2));
        })),
  );
  const fits = (document: SearchDocument, but?: string): boolean =>
    Object.entries(filters).every(
      ([facet, values]) =>
        facet === but ||
        values.length === 0 ||
        (document.facets[facet] ?? []).some((value) => values.includes(value)),
    );
  const fitting = found.filter((document) => fits(document)).toSorted(byNewest);
  if (query.sort === 'deadline')
    fitting.sort((a, b) =>
      (a.deadline ?? '9') < (b.deadline ?? '9') ? -1 : (a.deadline ?? '9') > (b.deadline ?? '9') ? 1 : 0,
    );
  return {
    ids: fitting.map(({ id }) => id),
    total: fitting.length,
    facets: Object.fromEntries(
      countFacets.map((facet) => [
        facet,
        counted(
          found.filter((document) => fits(document, facet)),
          facet,
        ),
      ]),
    ),
  };
}

function byNewest(a: SearchDocument, b: SearchDocument): number {
  return b.newestAt.getTime() - a.newestAt.getTime() || (a.id < b.id ? -1 : 1);
}

function counted(documents: readonly SearchDocument[], facet: string): FacetCount[] {
  const values = documents.flatMap((document) => [...new Set(document.facets[facet])]);
  return [...new Set(values)]
    .map((value) => ({ value, count: values.filter((other) => other === value).length }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}

function hasWord(document: SearchDocument, word: string, isPrefix: boolean): boolean {
  const { languages } = analyseDocument(document);
  const inText = foldedWords([document.title, ...document.bodies]);
  const written = [...inText, ...foldedWords(document.names)];
  return (
    written.some((other) => other === word || (isPrefix && other.startsWith(word))) ||
    (['fr', 'en'] as const).some(
      (language) =>
        (languages & languageBits[language]) !== 0 &&
        inText.some((other) => stemOf(other, language) === stemOf(word, language)),
    )
  );
}

function foldedWords(texts: readonly string[]): string[] {
  return texts
    .flatMap((text) => [...wordsOf(text)].map(({ written }) => foldWord(written)))
    .filter((word) => !isStopWordInAnyLanguage(word));
}
