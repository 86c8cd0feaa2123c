// A file that fails in a whole run is run once more, alone. If it passes then, it is unsteady: it depends on what runs
// beside it. A few unsteady files do not refuse a run, but each is a defect that is mended before anything new begins.
import path from 'node:path';

/** So many unsteady files pass in a run. One more fails it. */
export const MOST_UNSTEADY = 3;
/** When more files fail, the fault is in the product or the machine, and no second try would say more. */
export const MOST_TRIED = 12;

/** @returns the counts of some results of jest's report; a file that does not load counts as one that failed */
export function countsOf(results) {
  const counts = { passed: 0, failed: 0, skipped: 0 };
  for (const { status, assertionResults } of results) {
    const having = (...states) => assertionResults.filter((each) => states.includes(each.status)).length;
    const failed = having('failed');
    counts.passed += having('passed');
    counts.failed += status === 'failed' && failed === 0 ? 1 : failed;
    counts.skipped += having('pending', 'todo');
  }
  return counts;
}

/** The names of the tests that failed in a file, and what they said. */
const storyOf = (results) =>
  results
    .map(({ message }) => message.trim())
    .filter((message) => message !== '')
    .join('\n\n');

/**
 * Gives each failed file of a run a second try.
 * @param results `testResults` of jest's report; a file is there once for each set of backends
 * @param root of the repository
 * @param runAlone runs a file, by its path from the root, and returns `{ passes, report }`
 * @returns the results that count; the unsteady files, each with the story of its first failure; and whether every
 *   file passes and few enough are unsteady
 */
export async function tryFailedAgain(results, root, runAlone) {
  const nameOf = ({ name }) => path.relative(root, name);
  const failed = [...new Set(results.filter(({ status }) => status === 'failed').map(nameOf))];
  if (failed.length > MOST_TRIED) return { results, unsteady: [], passes: false };
  let counted = results;
  const unsteady = [];
  for (const file of failed) {
    const first = results.filter((result) => nameOf(result) === file);
    const { passes, report } = await runAlone(file);
    // Without its tests, a second run says nothing.
    if (!passes || report === undefined || report.numPassedTests === 0) continue;
    unsteady.push({ file, story: storyOf(first) });
    counted = [...counted.filter((result) => nameOf(result) !== file), ...report.testResults];
  }
  const passes = failed.length === unsteady.length && unsteady.length <= MOST_UNSTEADY;
  return { results: counted, unsteady, passes };
}
