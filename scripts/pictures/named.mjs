import { distance } from 'fastest-levenshtein';

/** The number of proposed names when none matches. */
const PROPOSED = 5;

/** Those whose name has this part. Without a match, prints similar names and ends the process. */
export function named(part, all) {
  const found = all.filter(({ name }) => name.includes(part));
  if (found.length > 0) return found;
  const names = [...new Set(all.map(({ name }) => name))];
  const near = namesNear(part, names);
  process.stderr.write(
    `No picture’s name has “${part}” in it. ${near.length > 0 ? 'Near names' : 'The names'}: ${(near.length > 0 ? near : names).join(', ')}.\n`,
  );
  process.exit(2);
}

/** The nearest first, by the number of different letters, in the whole name or in one of its words. */
function namesNear(part, names) {
  return names
    .map((name) => ({
      name,
      faults: Math.min(...[name, ...name.split('-')].map((word) => distance(part, word))),
    }))
    .filter(({ faults }) => faults <= Math.ceil(part.length / 3))
    .toSorted((one, other) => one.faults - other.faults)
    .slice(0, PROPOSED)
    .map(({ name }) => name);
}
