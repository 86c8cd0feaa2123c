// npm run times: writes the table of the longest spec files into docs/experiments/suite.md, from the notes of the last
// whole run that passed.
import fs from 'node:fs';
import path from 'node:path';
import { noteFile, readNote } from './git-folder.mjs';
import { root } from './run-specs.mjs';
import { timeTable } from './time-table.mjs';

const document = path.join(root, 'docs/experiments/suite.md');
const marks = /(<!-- times: written by `npm run times` -->\n\n)[^]*?(\n\n<!-- end of times -->)/;
const run = readNote('last-whole-run.json', undefined);
if (run === undefined) {
  process.stderr.write('No whole run has passed here. `npm run test:all` notes its times.\n');
  process.exit(1);
}
const lines = fs.readFileSync(noteFile('times.tsv'), 'utf8').trimEnd().split('\n');
const text = fs.readFileSync(document, 'utf8');
if (!marks.test(text)) throw new Error(`The marks of the table are missing in ${document}.`);
fs.writeFileSync(
  document,
  text.replace(marks, (_, before, after) => `${before}${timeTable(lines, run)}${after}`),
);
