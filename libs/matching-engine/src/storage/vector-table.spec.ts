import { expect, it } from '@jest/globals';
import { blockSize } from './column.js';
import { VectorTable } from './vector-table.js';

const vectorOf = (number: number): Int8Array =>
  Int8Array.from({ length: 5 }, (_, i) => ((number * 7 + i * 3) % 250) - 125);

it('holds the vectors of some documents, block by block, and multiplies them', () => {
  const table = new VectorTable();
  const documents = [3, 4, 9, blockSize - 1, 2 * blockSize, 2 * blockSize + 7, 4 * blockSize];
  for (const number of documents) table.add(number, vectorOf(number));
  expect(documents.map((number) => table.get(number))).toEqual(documents.map(vectorOf));
  expect([0, 5, blockSize, 3 * blockSize].map((number) => table.get(number))).toEqual(
    Array.from({ length: 4 }),
  );
  const inBlock = (block: number): number[] => {
    const [start, end] = table.rowsOf(block);
    return documents.slice(start, end);
  };
  expect([0, 1, 2, 3, 4, 5].map(inBlock)).toEqual([
    documents.slice(0, 4),
    [],
    documents.slice(4, 6),
    [],
    documents.slice(6),
    [],
  ]);
  const products = new Int32Array(3);
  table.multiply(Int16Array.of(1, -2, 3, 500, -500), 2, products);
  const product = ([a = 0, b = 0, c = 0, d = 0, e = 0]: Int8Array): number =>
    a - 2 * b + 3 * c + 500 * d - 500 * e;
  expect([...products]).toEqual(documents.slice(2, 5).map((number) => product(vectorOf(number))));
});

it('takes as many bytes as its rows do, and none without', () => {
  const table = new VectorTable();
  expect(table.bytes).toBe(0);
  const count = 20_000;
  for (let number = 0; number < count; number++) table.add(number, new Int8Array(384).fill(1));
  expect(table.bytes / (384 * count)).toBeGreaterThan(1);
  expect(table.bytes / (384 * count)).toBeLessThan(1.2);
});

it('refuses vectors that are longer than a query may be', () => {
  expect(() => new VectorTable().add(0, new Int8Array(4097))).toThrow(RangeError);
});
