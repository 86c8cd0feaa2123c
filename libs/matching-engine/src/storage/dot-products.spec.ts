import { expect, it } from '@jest/globals';
import { randomNumbers } from '@passerelle/text';
import {
  dotProductsByInstructions,
  type DotProducts,
  dotProductsByLoop,
  memoryPage,
  newRowMemory,
  reservedBytes,
} from './dot-products.js';

it.each([16, 48, 384, 4096])('is exact with vector instructions and without, %d components', (length) => {
  const random = randomNumbers(length);
  const within = (most: number): number => Math.floor(random() * (2 * most + 1)) - most;
  // More rows than one call multiplies.
  const count = 17_000;
  const rows = Math.min(count, Math.floor(2 ** 24 / length));
  const memory = newRowMemory();
  memory.grow(Math.ceil((rows * length) / memoryPage));
  const held = new Int8Array(memory.buffer, reservedBytes, rows * length);
  for (let i = 0; i < held.length; i++) held[i] = within(127);
  held.fill(127, 0, length);
  held.fill(-128, length, 2 * length);
  const fast = dotProductsByInstructions(memory) as DotProducts;
  const byLoop = dotProductsByLoop(memory);
  for (const query of [
    Int16Array.from({ length }, () => within(1023)),
    new Int16Array(length).fill(1023),
    new Int16Array(length).fill(-1023),
  ]) {
    const [one, other] = [new Int32Array(rows), new Int32Array(rows)];
    fast(query, reservedBytes, one);
    byLoop(query, reservedBytes, other);
    expect(Buffer.from(one.buffer).equals(Buffer.from(other.buffer))).toBe(true);
    expect(one[0]).toBe(127 * query.reduce((sum, value) => sum + value, 0));
    fast(query, reservedBytes + 3 * length, one.subarray(0, 2));
    expect([...one.subarray(0, 2)]).toEqual([...other.subarray(3, 5)]);
  }
});
