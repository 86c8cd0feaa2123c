import { expect, it } from '@jest/globals';
import * as fc from 'fast-check';
import { TextTable } from './text-table.js';

const text = fc.oneof(
  fc.uuid(),
  fc.uuid().map((uuid) => uuid.toUpperCase()),
  fc.uuid().map((uuid) => uuid.replace('-', 'g')),
  fc.string({ maxLength: 5 }),
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    '',
    'é',
    'œuvre',
    '\uD800',
    '\uDC00\uD800',
    '日本',
    'é'.repeat(400),
    'long '.repeat(7_000),
    '00000000-0000-0000-0000-00000000000/',
  ),
);

it('numbers texts as a map would, and gives them back', () => {
  fc.assert(
    fc.property(fc.array(text, { maxLength: 300 }), fc.array(text), (some, others) => {
      const table = new TextTable();
      const numbers = new Map<string, number>();
      for (const each of some) {
        expect(table.find(each)).toBe(numbers.get(each));
        if (!numbers.has(each)) numbers.set(each, numbers.size);
        expect(table.numberOf(each)).toBe(numbers.get(each));
      }
      expect(table.count).toBe(numbers.size);
      for (const [each, number] of numbers) expect(table.at(number)).toBe(each);
      for (const each of others) expect(table.find(each)).toBe(numbers.get(each));
    }),
  );
});

it('forgets the last and no others, whatever is added in between', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.array(text, { maxLength: 60 }), fc.nat(50))), (rounds) => {
      const table = new TextTable();
      let known: string[] = [];
      for (const [added, kept] of rounds) {
        for (const each of added) table.numberOf(each);
        known = [...new Set([...known, ...added])];
        const forgotten = known.slice(kept);
        known = known.slice(0, kept);
        table.forgetFrom(kept);
        expect(table.count).toBe(known.length);
        for (const each of forgotten) expect(table.find(each)).toBeUndefined();
        for (const [number, each] of known.entries()) {
          expect(table.find(each)).toBe(number);
          expect(table.at(number)).toBe(each);
        }
      }
    }),
  );
});

it('finds what follows a page that was emptied, and was too small for the next text', () => {
  const long = (sign: string): string => sign.repeat(70_000);
  const table = new TextTable();
  table.numberOf('a');
  table.numberOf(long('b'));
  table.forgetFrom(1);
  for (const added of [long('c'), 'd']) table.numberOf(added);
  expect(['a', long('c'), 'd'].map((added) => table.find(added))).toEqual([0, 1, 2]);
  expect([0, 1, 2].map((number) => table.at(number))).toEqual(['a', long('c'), 'd']);
});

it('holds a hundred thousand identifiers in twenty-six bytes each', () => {
  const table = new TextTable();
  const idOf = (i: number): string => `0196a000-0000-7000-8000-${i.toString(16).padStart(12, '0')}`;
  for (let i = 0; i < 100_000; i++) table.numberOf(idOf(i));
  for (let i = 0; i < 100_000; i += 997) expect([table.find(idOf(i)), table.at(i)]).toEqual([i, idOf(i)]);
  expect(table.find(idOf(100_000))).toBeUndefined();
  expect(table.bytes).toBeLessThan(100_000 * 26);
});

it('takes little while it holds little', () => {
  const table = new TextTable();
  for (let i = 0; i < 100; i++) table.numberOf(`mot${i}`);
  expect(table.bytes).toBeLessThan(8_000);
});
