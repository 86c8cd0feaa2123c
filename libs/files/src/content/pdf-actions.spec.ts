import { deflateSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { InvalidInput } from '@passerelle/problems';
import { assertPdfIsInert } from './pdf-actions.js';

describe('a PDF of ten megabytes', () => {
  it.each([
    ['beginnings of streams', 'stream\n'],
    ['ends', 'endstream\n'],
    ['beginnings of packed streams', 'stream\nx\x9c'],
    ['packed objects', '<</Type/ObjStm/Filter/FlateDecode>>stream\nx\x9c'],
    ['streams that unpack to much', `stream\n${deflateSync('1 '.repeat(100_000)).toString('latin1')}`],
    ['objects', ' obj'],
    ['names', '/J#61'],
    ['descriptions', '/ObjStm'],
    ['filters', '/Filter '],
    ['spaces', `/XFA${' '.repeat(40)}`],
    ['slashes', '/'],
    ['actions', '/AA<<'],
    ['actions elsewhere', '/AA 1 0 R'],
    ['actions in objects elsewhere', '/AA 11 0 R 1 0 objx'],
    ['attached files', '/EF<<'],
    ['names of files', '/EF<</F('],
    ['spaces behind an action', `/AA${' '.repeat(4_000)}`],
  ])('of nothing but %s leaves others their turn, and has an end', async (_name, shape) => {
    const bytes = Buffer.from(shape.repeat(Math.floor(10_000_000 / shape.length)), 'latin1');
    let longest = 0;
    let last = performance.now();
    const beat = setInterval(() => {
      longest = Math.max(longest, performance.now() - last);
      last = performance.now();
    }, 5);
    const before = process.cpuUsage();
    await assertPdfIsInert(bytes).catch((error: unknown) => expect(error).toBeInstanceOf(InvalidInput));
    clearInterval(beat);
    const { user, system } = process.cpuUsage(before);
    expect((user + system) / 1_000).toBeLessThan(8_000);
    expect(longest).toBeLessThan(2_000);
  });
});
