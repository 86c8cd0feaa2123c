// npm run steady [-- FILES]: runs spec files ten times while a load of this program keeps every core busy. Without
// files: the specs that have changed since main. `RUNS=3` runs them three times.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { compile } from '../compile.mjs';
import { buildWeb, writeDocuments } from '../web/index.mjs';
import { git } from './git-folder.mjs';
import { root, runSpecs } from './run-specs.mjs';
import { forgetUnsteady } from './unsteady-files.mjs';

const RUNS = Number(process.env.RUNS ?? 10);

/** The spec files that have changed since main, committed or not. */
function changedSpecs() {
  const base = git('merge-base', 'HEAD', 'main') ?? 'HEAD';
  const changed = git('diff', '--name-only', base) ?? '';
  const added = git('ls-files', '--others', '--exclude-standard') ?? '';
  return `${changed}\n${added}`
    .split('\n')
    .filter((file) => file.endsWith('.spec.ts') && fs.existsSync(path.join(root, file)));
}

/** Keeps every core busy. @returns ends the load */
function startLoad() {
  const busy = Array.from({ length: os.availableParallelism() }, () =>
    spawn(process.execPath, ['-e', 'for (;;) { Math.sqrt(Math.random()); }'], { stdio: 'ignore' }),
  );
  return () => {
    for (const child of busy) child.kill('SIGKILL');
  };
}

const named = process.argv.slice(2);
const asked = named.length > 0 ? named : changedSpecs();
if (asked.length === 0) {
  process.stdout.write('No spec has changed since main. Name some: `npm run steady -- libs/needs`.\n');
  process.exit();
}

await writeDocuments();
await Promise.all([compile(), buildWeb()]);
/** By file: how often it passed, how often it ran, and the story of its first failure. */
const files = new Map();
let earlyEnds = 0;
const endLoad = startLoad();
try {
  for (let run = 1; run <= RUNS; run += 1) {
    const { report } = await runSpecs(asked, { env: { SPECS: 'all' }, stdio: 'ignore' });
    if (report === undefined) earlyEnds += 1;
    for (const { name, status, message } of report?.testResults ?? []) {
      const file = path.relative(root, name);
      const known = files.get(file) ?? { passed: 0, ran: 0, story: undefined };
      known.ran += 1;
      if (status === 'passed') known.passed += 1;
      else known.story ??= `run ${run}:\n${message.trim()}`;
      files.set(file, known);
    }
    process.stdout.write(
      `run ${run} of ${RUNS}: ${report ? `${report.numPassedTests} passed, ${report.numFailedTests} failed` : 'ended early'}\n`,
    );
  }
} finally {
  endLoad();
}

for (const [file, { passed, ran, story }] of [...files].toSorted(([a], [b]) => a.localeCompare(b))) {
  process.stdout.write(`${passed} of ${ran}: ${file}\n`);
  if (story) process.stdout.write(`${story}\n\n`);
}
const steady = [...files].filter(([, { passed, ran }]) => passed === ran).map(([file]) => file);
// Fewer runs show less than the list asks for.
if (RUNS >= 10 && earlyEnds === 0) forgetUnsteady(steady);
const isSteady = files.size > 0 && earlyEnds === 0 && steady.length === files.size;
process.stdout.write(
  `${steady.length} of ${files.size} files are steady${earlyEnds > 0 ? `; ${earlyEnds} runs ended early` : ''}.\n`,
);
process.exitCode = isSteady ? 0 : 1;
