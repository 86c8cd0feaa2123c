// npm run landable [-- BRANCH]: one line that says whether the branch, or main, has passed the whole suite and, if not,
// what was merged since a tree that has.
import { git } from './git-folder.mjs';
import { passedTrees } from './passed-trees.mjs';

const [branch = 'main'] = process.argv.slice(2);
const passed = new Map(passedTrees().map((noted) => [noted.tree, noted]));
const commits = (git('log', '--first-parent', '--format=%h%x09%T%x09%s', branch, '--') ?? '')
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => {
    const [name, tree, subject] = line.split('\t');
    return { name, tree, subject };
  });
const last = commits.findIndex(({ tree }) => passed.has(tree));

function sentence() {
  const [newest] = commits;
  if (newest === undefined) return `There is no branch ${branch} here.`;
  if (last === -1)
    return `${branch} (${newest.name}) has not passed: no run of the whole suite is noted here.`;
  const { at, passed: tests } = passed.get(commits[last].tree);
  const run = `${tests} tests on ${at.slice(0, 16).replace('T', ' at ')} UTC`;
  if (last === 0) return `${branch} (${newest.name}) has passed: ${run}.`;
  const since = commits.slice(0, last).map(({ name, subject }) => `${name} ${subject}`);
  return `${branch} (${newest.name}) has not passed. ${commits[last].name} did: ${run}. Since then: ${since.join('; ')}.`;
}

process.stdout.write(`${sentence()}\n`);
process.exitCode = last === 0 ? 0 : 1;
