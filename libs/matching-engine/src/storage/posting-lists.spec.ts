import { expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import { blockSize } from './column.js';
import { PostingLists } from './posting-lists.js';

/** A list is read in runs. Within a block they are not all in order. */
const inOrder = (list: [number, number][]) => list.toSorted(([a], [b]) => a - b);

it('gives back what was appended, list by list, across chunks, pages and blocks', () => {
  const random = randomNumbers(1);
  const lists = new PostingLists();
  const expected = new Map<number, [documentNumber: number, payload: number][]>();
  let documentNumber = 0;
  for (let i = 0; i < 400_000; i++) {
    if (random() < 0.3) documentNumber += Math.floor(random() ** 8 * 5_000);
    // Few keys have most of the documents, like words in a language.
    const key = Math.floor(3_000 * random() ** 4);
    const list = expected.get(key) ?? [];
    if (list.at(-1)?.[0] === documentNumber) continue;
    // Most postings have the byte 1. Some lists have no other, some have none.
    const payload = key % 5 === 1 || (key % 5 > 0 && random() < 0.8) ? 1 : Math.floor(random() * 256);
    lists.append(key, documentNumber, payload);
    list.push([documentNumber, payload]);
    expected.set(key, list);
  }
  expect(documentNumber).toBeGreaterThan(3 * blockSize);
  for (const [key, list] of expected) {
    const read: [number, number][] = [];
    lists.each(key, (document, payload) => read.push([document, payload]));
    expect(inOrder(read)).toEqual(list);
  }

  const keys = [0, 7, 2_999, 9_999];
  const blockByBlock = keys.map((): [number, number][] => []);
  for (let block = 0; block * blockSize <= documentNumber; block++) {
    for (const [i, read] of blockByBlock.entries()) {
      for (let more = lists.begin(keys[i] ?? 0, block); more; more = lists.next()) {
        for (let k = lists.start; k < lists.end; k++)
          read.push([
            block * blockSize + (lists.documents[k] ?? 0),
            lists.isOnce ? 1 : (lists.payloads[k] ?? 0),
          ]);
      }
    }
  }
  expect(blockByBlock.map(inOrder)).toEqual(keys.map((key) => expected.get(key) ?? []));
});

it('gives back the same before a block is sealed, while it is, and after', () => {
  const lists = new PostingLists();
  const expected: [number, number][] = [];
  const keys = 3 * 2 ** 15;
  for (let documentNumber = 0; documentNumber < blockSize; documentNumber += 16) {
    lists.append(keys - 1, documentNumber, documentNumber % 251);
    expected.push([documentNumber, documentNumber % 251]);
  }
  const read = (): [number, number][] => {
    const found: [number, number][] = [];
    lists.each(keys - 1, (documentNumber, payload) => found.push([documentNumber, payload]));
    return inOrder(found);
  };
  expect(read()).toEqual(expected);
  const before = lists.bytes;
  for (let i = 0; i < 2 ** 17 + 10; i++) {
    lists.append(i % 8, blockSize + (i >>> 3), 1);
    if (i % 20_000 === 0) expect(read()).toEqual(expected);
  }
  expect(read()).toEqual(expected);
  expect(lists.bytes).toBeLessThan(before + 4 * 2 ** 17);
});

it('takes little more than two bytes a posting where lists are long and most have the byte 1', () => {
  const lists = new PostingLists();
  for (let documentNumber = 0; documentNumber < 2_000_000; documentNumber++)
    lists.append(documentNumber % 3, documentNumber, documentNumber % 10 === 0 ? 2 : 1);
  expect(lists.bytes).toBeLessThan(2_000_000 * 2.5);
});
