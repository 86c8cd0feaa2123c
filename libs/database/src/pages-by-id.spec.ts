import { expect, it } from '@jest/globals';
import { pagesById } from './pages-by-id.js';

const readInTwos = async (ids: readonly string[]) => {
  const asked: (string | null)[] = [];
  const pages: string[][] = [];
  const read = async (after: string | null) => {
    asked.push(after);
    return ids
      .filter((id) => after === null || id > after)
      .slice(0, 2)
      .map((id) => ({ id }));
  };
  for await (const page of pagesById(2, read)) pages.push(page.map(({ id }) => id));
  return { pages, asked };
};

it('pages by id go on after the last row, until one is not full', async () => {
  expect(await readInTwos(['a', 'b', 'c'])).toEqual({ pages: [['a', 'b'], ['c']], asked: [null, 'b'] });
  expect(await readInTwos(['a', 'b'])).toEqual({ pages: [['a', 'b']], asked: [null, 'b'] });
  expect(await readInTwos([])).toEqual({ pages: [], asked: [null] });
});
