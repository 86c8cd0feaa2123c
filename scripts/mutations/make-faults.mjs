// Makes small faults in the sources, one at a time, and prints the faults that no spec notices.
//   npm run mutations                       the sample that continuous integration runs
//   npm run mutations -- libs/needs/src     every fault in these sources
//   npm run mutations -- --all              every fault in policies, transitions, notification rules, matching and hooks of pages: a night
import fs from 'node:fs';
import path from 'node:path';
import { mutantsOf, root } from './mutants.mjs';
import { buildWebWith, forgetWebBuild } from './web-build.mjs';
import { startSpecRuns } from './spec-runs.mjs';
import { isOfPages, specsOf, subjects } from './subjects.mjs';

/**
 * One fault in this many is in the sample: a dozen. The choice depends on their text alone, so each run has the same
 * faults.
 */
const ONE_IN = 1024;
/** The processes that run specs. */
const LANES = 2;

const isAll = process.argv.includes('--all');
const paths = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
const isSample = !isAll && paths.length === 0;
const judged = judgements();

const mutants = [];
for (const file of subjects(paths)) {
  if (isSample && isOfPages(file)) continue;
  for (const mutant of await mutantsOf(file))
    if (!isSample || Number.parseInt(mutant.id.slice(0, 6), 16) % ONE_IN === 0) mutants.push(mutant);
}

const runs = await startSpecRuns();
const counts = { noticed: 0, survived: 0, judged: 0, without: 0 };
const startedAt = Date.now();
const passing = new Map();

/** A spec that fails without any fault detects none. */
async function specsThatPass(file) {
  const specs = [];
  for (const spec of specsOf(file)) {
    if (!passing.has(spec))
      passing.set(
        spec,
        runs.firstFailing([spec]).then((failing) => failing === undefined),
      );
    if (await passing.get(spec)) specs.push(spec);
  }
  return specs;
}

async function judge(mutant) {
  const { id, file, line, original, replacement } = mutant;
  // The sample follows a run of every spec, which all passed.
  const specs = isSample ? specsOf(file) : await specsThatPass(file);
  if (isOfPages(file) && !(await buildWebWith(mutant))) {
    counts.noticed += 1;
    return;
  }
  if (specs.length > 0 && (await runs.firstFailing(specs, mutant)) !== undefined) {
    counts.noticed += 1;
    return;
  }
  const reason = judged.get(id);
  counts[reason === undefined ? 'survived' : 'judged'] += 1;
  const shorten = (text) => (text.length > 90 ? `${text.slice(0, 90)}…` : text).replaceAll(/\s+/g, ' ');
  process.stdout.write(
    `${id}\t${file}:${line}\t${shorten(original)}\t→ ${shorten(replacement)}\t${reason ?? (specs.length === 0 ? 'no spec' : 'NOT NOTICED')}\n`,
  );
}

// There is only one build of the pages, so their faults run one after the other.
const ofPages = mutants.filter(({ file }) => isOfPages(file));
const others = mutants.filter(({ file }) => !isOfPages(file));
try {
  await Promise.all(
    Array.from({ length: LANES }, async () => {
      for (let mutant; (mutant = others.shift()) !== undefined;) await judge(mutant);
    }),
  );
  for (const mutant of ofPages) await judge(mutant);
} finally {
  if (ofPages.length > 0) forgetWebBuild();
  await runs.end();
}
const seconds = Math.round((Date.now() - startedAt) / 1_000);
process.stdout.write(
  `Faults: ${mutants.length}. Noticed: ${counts.noticed}. Judged harmless: ${counts.judged}. Not noticed: ${counts.survived}. ${seconds} s.\n`,
);
process.exitCode = counts.survived === 0 ? 0 : 1;

/** Faults that were reviewed and may stay unnoticed, with the reason: `scripts/mutations/judged.tsv`. */
function judgements() {
  const lines = fs.readFileSync(path.join(root, 'scripts/mutations/judged.tsv'), 'utf8').split('\n');
  return new Map(
    lines
      .filter((line) => /^[0-9a-f]{12}\t/.test(line))
      .map((line) => [line.slice(0, 12), line.split('\t').at(-1)]),
  );
}
