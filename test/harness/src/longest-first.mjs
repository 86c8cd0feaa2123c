import TestSequencer from '@jest/test-sequencer';

/** Begun near the end, one of these would keep a single worker busy long after the others have nothing left to do. */
const longest = [
  'cli',
  'killed-at-any-moment',
  'start',
  'nothing-leaks',
  'embedded-postgres',
  'search-equals-brute-force',
  'permissions',
  'postgres-stops-and-starts',
].map((name) => `/${name}.spec.ts`);

const rank = ({ path }) => {
  const place = longest.findIndex((name) => path.endsWith(name));
  return place === -1 ? longest.length : place;
};

/** The longest files first, even where no run before this one has left its durations; then the others as Jest has them. */
export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- not that of an array
    return super.sort(tests).toSorted((a, b) => rank(a) - rank(b));
  }
}
