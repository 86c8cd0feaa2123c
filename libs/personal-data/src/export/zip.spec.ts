import { inflateRawSync } from 'node:zlib';
import { expect, it } from '@jest/globals';
import { zipOf } from './zip.js';

it('packs texts so that they can be read again', () => {
  const archive = zipOf({ 'données.json': '{"é": 1}', 'page.html': 'x'.repeat(1_000) });
  const end = archive.length - 22;
  expect(archive.readUInt32LE(end)).toBe(0x06054b50);
  expect(archive.readUInt16LE(end + 10)).toBe(2);
  let at = archive.readUInt32LE(end + 16);
  const read: Record<string, string> = {};
  for (let i = 0; i < 2; i += 1) {
    expect(archive.readUInt32LE(at)).toBe(0x02014b50);
    const [packed, nameLength] = [archive.readUInt32LE(at + 20), archive.readUInt16LE(at + 28)];
    const local = archive.readUInt32LE(at + 42);
    expect(archive.readUInt32LE(local)).toBe(0x04034b50);
    const start = local + 30 + archive.readUInt16LE(local + 26) + archive.readUInt16LE(local + 28);
    const name = archive.toString('utf8', at + 46, at + 46 + nameLength);
    read[name] = inflateRawSync(archive.subarray(start, start + packed)).toString();
    at += 46 + nameLength;
  }
  expect(read).toEqual({ 'données.json': '{"é": 1}', 'page.html': 'x'.repeat(1_000) });
});
