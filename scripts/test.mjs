// All checks, the cheapest first. `--all` runs everything. Otherwise it runs the quick specs, and the longer ones of
// the libs that are affected by the changes since main. Other arguments go to jest, and then exactly the specs that
// they name run.
//
// A whole run gives each failed file a second try, alone. It notes its times in the git folder, and the tree if all
// passed.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { leftOut } from '../jest.config.mjs';
import { affectedLibs } from '../test/runner/affected-libs.mjs';
import { buildWeb, writeDocuments } from './web/index.mjs';
import { compile } from './compile.mjs';
import { noteFile, writeNote } from './suite/git-folder.mjs';
import { cleanTree, notePassedTree } from './suite/passed-trees.mjs';
import { root, runAlone, runSpecs } from './suite/run-specs.mjs';
import { countsOf, MOST_UNSTEADY, tryFailedAgain } from './suite/second-try.mjs';
import { noteUnsteady, reminder } from './suite/unsteady-files.mjs';

const node = process.execPath;
const checks = [
  ['format', ['node_modules/oxfmt/bin/oxfmt', '--check', '.']],
  ['lint', ['node_modules/oxlint/bin/oxlint', '--deny-warnings']],
  ['module boundaries', ['scripts/boundaries.mjs']],
  ['types', ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'tsconfig.json']],
  [
    'types of the web application',
    ['node_modules/typescript7/bin/tsc', '--noEmit', '-p', 'apps/web/tsconfig.json'],
  ],
  ['words in comments', ['node_modules/oxlint/bin/oxlint', '-c', '.oxlintrc.words.json', '--deny-warnings']],
  ['documents', ['node_modules/markdownlint-cli2/markdownlint-cli2-bin.mjs']],
  ['decisions', ['scripts/documents/check-decisions.mjs']],
  ['words in names', ['scripts/documents/check-words.mjs']],
  ['licences', ['scripts/licences/check-licences.mjs', '--check']],
  ['ASVS', ['scripts/security/check-asvs.mjs', '--check']],
  ['RGAA', ['scripts/accessibility/check-rgaa.mjs', '--check']],
  ['commit messages', ['scripts/check-commits.mjs']],
];

/**
 * Runs a check, and prints its output once it has ended, since checks run side by side. @returns whether it passes.
 */
async function check([name, args]) {
  const child = spawn(node, args, { stdio: ['ignore', 'pipe', 'pipe'], env: process.env });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = await once(child, 'close');
  process.stdout.write(code === 0 ? `ok: ${name}\n` : `${output}FAILED: ${name}\n`);
  return code === 0;
}

async function run(args, env = {}) {
  const child = spawn(node, args, { stdio: 'inherit', env: { ...process.env, ...env } });
  const [code] = await once(child, 'exit');
  return code === 0;
}

const isAll = process.argv.includes('--all');
const jestArguments = process.argv.slice(2).filter((argument) => argument !== '--all');
const isWhole = isAll && jestArguments.length === 0;
const isQuick = !isAll && jestArguments.length === 0;
const counts = { passed: 0, failed: 0, skipped: 0 };
const began = new Date();
const tree = isWhole ? cleanTree() : undefined;
if (isAll) process.stdout.write(reminder());

/** An empty file for the times of this run, in the git folder. undefined: this is no clone. */
function freshTimesFile() {
  const file = noteFile('times.tsv');
  if (file === undefined) return undefined;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, '');
  return file;
}

// The types of the web application need it.
await writeDocuments();
// Beside the specs, which first wait for their servers. A failure is printed at once, and counted at the end.
const checked = Promise.all((jestArguments.length === 0 ? checks : []).map(check));

const [affected] = await Promise.all([isQuick ? affectedLibs() : [], compile(), buildWeb()]);
const timesFile = isWhole ? (process.env.SPEC_TIMES ?? freshTimesFile()) : process.env.SPEC_TIMES;
const first = await runSpecs(jestArguments, {
  env: {
    SPECS: isQuick ? 'quick' : 'all',
    // All of them, if the affected libs are unknown.
    AFFECTED: (affected ?? ['libs/*']).join(),
    ...(timesFile && { SPEC_TIMES: timesFile }),
  },
});

let ranWell = first.passes;
if (first.report) {
  let results = first.report.testResults;
  if (isAll && !ranWell) {
    const again = await tryFailedAgain(results, root, runAlone);
    ({ results } = again);
    ranWell = again.passes;
    noteUnsteady(again.unsteady);
    for (const { file, story } of again.unsteady)
      process.stdout.write(`UNSTEADY: ${file} failed beside the others, and passed alone.\n${story}\n`);
    if (again.unsteady.length > MOST_UNSTEADY)
      process.stdout.write(
        `FAILED: ${again.unsteady.length} files are unsteady; at most ${MOST_UNSTEADY} may be.\n`,
      );
  }
  for (const [kind, count] of Object.entries(countsOf(results))) counts[kind] += count;
  const skipped = results.flatMap(({ assertionResults }) =>
    assertionResults.filter(({ status }) => status === 'pending' || status === 'todo'),
  );
  for (const { fullName } of skipped) process.stdout.write(`skipped: ${fullName}\n`);
} else {
  counts.failed += 1;
}
// When the specs pass, each of the few faults of the sample must make one fail.
const faultsAreNoticed =
  !isAll || !ranWell || (await run(['scripts/mutations/make-faults.mjs'], { LOG_LEVEL: 'silent' }));
if (isAll && ranWell) counts[faultsAreNoticed ? 'passed' : 'failed'] += 1;
for (const holds of await checked) counts[holds ? 'passed' : 'failed'] += 1;
if (!ranWell && counts.failed === 0) counts.failed = 1;

if (isWhole && counts.failed === 0 && counts.skipped === 0) {
  notePassedTree(tree, counts.passed);
  writeNote('last-whole-run.json', {
    at: began.toISOString(),
    seconds: Math.round((Date.now() - began.getTime()) / 1000),
    passed: counts.passed,
    cores: os.availableParallelism(),
    node: process.versions.node,
  });
}
if (isQuick) {
  const libs = affected?.map((name) => name.slice('libs/'.length)).join(', ') ?? 'all, for want of main';
  process.stdout.write(`Libs affected since main: ${libs || 'none'}.\n`);
  process.stdout.write(
    'Left out: all but the quick specs and those of affected libs. `npm run test:all` runs every spec.\n',
  );
}
for (const sentence of leftOut) process.stdout.write(`Left out: ${sentence}.\n`);
process.stdout.write(`${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped\n`);
process.exitCode = counts.failed === 0 ? 0 : 1;
