import TestSequencer from '@jest/test-sequencer';

/**
 * What begins first: what needs a worker that has run nothing before, then the longest. Begun near the end, a long file keeps one worker busy when the others have nothing left to do. Files about the
 * engines measure and fill arrays: they are quicker in a worker that has not loaded the product yet.
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

/** Those first, even where no run before this one has left its durations; then the others as Jest has them, the longest first. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
