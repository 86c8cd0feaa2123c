import { expect, it } from '@jest/globals';
import { DocumentVersions } from './document-records.js';

const [one, other] = ['0196a000-0000-7000-8000-000000000001', '0196a000-0000-7000-8000-000000000002'];

it('gives the version of each document that was set last, until it is deleted', () => {
  const versions = new DocumentVersions();
  expect(versions.get(one)).toBeUndefined();
  versions.set(one, '731');
  versions.set(other, '732');
  versions.set(one, '733');
  expect([versions.get(one), versions.get(other)]).toEqual(['733', '732']);
  versions.delete(one);
  expect([versions.get(one), versions.get(other)]).toEqual([undefined, '732']);
  versions.set(one, '734');
  expect(versions.get(one)).toBe('734');
});

it('forgets what it never knew without a word', () => {
  const versions = new DocumentVersions();
  versions.delete(one);
  expect(versions.get(one)).toBeUndefined();
});

it('holds the greatest transaction number that PostgreSQL has', () => {
  const versions = new DocumentVersions();
  versions.set(one, '4294967295');
  expect(versions.get(one)).toBe('4294967295');
});
