import { expect, it } from '@jest/globals';
import { stemOf } from '@passerelle/text';
import { readWords } from '../analysis/read-words.js';
import { withoutElisions } from './meili-elisions.js';
import type { WordQuery } from './meili-queries.js';

/** Three documents have each of these words. The contract has the same cases for a real Meilisearch. */
function documentsWith(...words: readonly string[]) {
  const known = new Set(words.flatMap((word) => [word, stemOf(word, 'fr'), stemOf(word, 'en')]));
  const asked: string[][] = [];
  return {
    asked,
    async countsOf(queries: readonly WordQuery[]): Promise<number[]> {
      const looked = queries.map(({ q }) => q?.trim() ?? '');
      asked.push(looked);
      return looked.map((word) => (known.has(word) ? 3 : 0));
    },
  };
}

it.each([
  ['garde denfants', ['garde', 'enfants'], ['enfants ’enfants']],
  ['dentiste', ['dentiste'], []],
  ['laide', ['laide'], []],
  ['lassistance', ['lassistance'], []],
])(
  'reads %j without an elision only where the word is not used, and what is left is',
  async (text, left, elisions) => {
    const { countsOf } = documentsWith('garde', 'enfants', 'dentiste', 'aide', 'laide');
    const read = await withoutElisions(readWords(text), text, countsOf);
    expect(read.words.map(({ folded }) => folded)).toEqual(left);
    expect([...read.elisions].map(([{ folded }, meant]) => `${folded} ${meant}`)).toEqual(elisions);
    for (const { start, end, written } of read.words) expect(text.slice(start, end)).toBe(written);
  },
);

it('asks nothing more where no word may have an elision', async () => {
  const { countsOf, asked } = documentsWith('garde');
  await withoutElisions(readWords('garde de nuit'), 'garde de nuit', countsOf);
  expect(asked).toEqual([]);
});
