import { describe } from '@jest/globals';
import type { SearchIndex } from '../search-index.js';
import { filtersAndFacetsContract } from './filters-and-facets.contract.js';
import { keepingContract } from './keeping.contract.js';
import { pagesAndSortsContract } from './pages-and-sorts.contract.js';
import { phrasesContract } from './phrases.contract.js';
import { wordsContract } from './words.contract.js';

/**
 * The guarantees of `SearchIndex` as tests, called in a spec of each adapter.
 * @param makeIndex gives the index, ready; called once, before the first test. Collections are named `contract-…`,
 * each test has its own; synonyms are removed after each test.
 */
export function searchIndexContract(name: string, makeIndex: () => SearchIndex | Promise<SearchIndex>): void {
  describe(`${name} keeps the promises of a search index`, () => {
    wordsContract(makeIndex);
    phrasesContract(makeIndex);
    filtersAndFacetsContract(makeIndex);
    pagesAndSortsContract(makeIndex);
    keepingContract(makeIndex);
  });
}
