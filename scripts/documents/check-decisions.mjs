// Decisions: each record has its three parts in ten lines and a line in the index, and each cited number exists.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

const folder = 'docs/decisions';
const LINES = 10;
const faults = [];

const records = fs.readdirSync(folder).filter((name) => /^\d{3}-.+\.md$/.test(name));
const index = fs.readFileSync(path.join(folder, 'README.md'), 'utf8');
const numbers = new Map();
for (const name of records) {
  const number = name.slice(0, 3);
  if (numbers.has(number)) faults.push(`${folder}/${name}: ${numbers.get(number)} has this number`);
  numbers.set(number, name);
  const [title = '', ...lines] = fs
    .readFileSync(path.join(folder, name), 'utf8')
    .split('\n')
    .filter((line) => line !== '');
  if (!title.startsWith(`# ${Number(number)}. `))
    faults.push(`${folder}/${name}: the title has another number`);
  if (lines.length > LINES)
    faults.push(`${folder}/${name}: ${lines.length} lines; at most ${LINES} are allowed`);
  for (const part of ['Context', 'Decision', 'Cost'])
    if (!lines.some((line) => line.startsWith(`**${part}.** `)))
      faults.push(`${folder}/${name}: ${part} is missing`);
  if (index.split(`](${name})`).length !== 2) faults.push(`${folder}/README.md: lists ${name} not once`);
}

/** In code as a path, in documents as a link or “decision 118”. */
const cited = /\bdecisions?[/ ](\d{3})\b/g;
const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const read = /\.(?:[cm]?[jt]sx?|md|sh|ya?ml|css|graphql|eta)$/;
for (const file of stdout.split('\0').filter((name) => read.test(name) && fs.existsSync(name)))
  for (const [citation, number] of fs.readFileSync(file, 'utf8').matchAll(cited))
    if (!numbers.has(number)) faults.push(`${file}: “${citation}” does not exist`);

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.length === 0 ? 0 : 1;
