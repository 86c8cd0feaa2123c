import TestSequencer from '@jest/test-sequencer';

/**
 * The order of the spec files: first those that need a fresh worker, then the longest. A long file near the end would
 * keep one worker busy while the others have no work left. Files about the engines measure and fill arrays, and are
 * quicker in a worker that has not loaded the product yet.
 */
const first = [
  'schema/schema',
  'server/src/sentences',
  'nothing-leaks',
  'match-collection',
  'matching-engine/src/search-equals-brute-force',
  'posting-lists',
  'text-table',
  'search/src/search-equals-brute-force',
  'every-page.browser',
  'permissions/permissions',
  'cli',
  'authentication',
  'mailbox',
].map((name) => `/${name}.spec.ts`);

const rank = ({ path }) => {
  const place = first.findIndex((name) => path.endsWith(name));
  return place === -1 ? first.length : place;
};

/**
 * Those first, even without the durations of a run before this one. Then the others in Jest’s order, the longest
 * first.
 */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
