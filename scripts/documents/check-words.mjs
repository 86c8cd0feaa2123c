// Words that the glossary replaces. They are refused in file names and identifiers where its table contains “names”.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const ts = createRequire(import.meta.url)('typescript');

const glossary = fs.readFileSync('docs/glossary.md', 'utf8');
const rows = glossary
  .slice(glossary.indexOf('## Say, do not say'))
  .split('\n')
  .map((line) => line.split('|').map((cell) => cell.trim()))
  .filter(([, , , refused]) => refused?.split(', ').includes('names'));
const words = rows.flatMap(([, say, not = '']) => not.split(',').map((word) => ({ word: word.trim(), say })));
if (words.length === 0) throw new Error('docs/glossary.md: the table of replaced words is not found.');

const capital = (word) => word[0].toUpperCase() + word.slice(1);

/** `AccessGuard`, `access-guard` and `ACCESS_GUARD` as “access guard”. */
const spaced = (name) =>
  ` ${name
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .replaceAll(/[^A-Za-z\d]+/g, ' ')
    .toLowerCase()
    .trim()} `;
const refusedIn = (name) => words.find(({ word }) => spaced(name).includes(` ${word} `));
const anyWord = new RegExp(
  words
    .map(({ word }) => word.split(' '))
    .flatMap((parts) => [
      `(?<![a-z])${parts.join('_?')}`,
      `${parts.map(capital).join('')}(?![a-z])`,
      `${parts[0]}${parts.slice(1).map(capital).join('')}(?![a-z])`,
      `(?<![A-Z])${parts.join('_').toUpperCase()}(?![A-Z])`,
    ])
    .join('|'),
);
const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
  encoding: 'utf8',
  maxBuffer: 2 ** 26,
});
const faults = new Set();
for (const file of stdout.split('\0').filter((name) => name !== '' && fs.existsSync(name))) {
  const report = (name, { word, say }) => faults.add(`${file}: “${name}” has “${word}”; say: ${say}`);
  const inPath = file.startsWith('docs/decisions/') ? undefined : refusedIn(path.basename(file));
  if (inPath !== undefined) report(path.basename(file), inPath);
  if (!/\.(?:[cm]?ts|tsx|mjs)$/.test(file) || file.endsWith('.d.ts')) continue;
  const text = fs.readFileSync(file, 'utf8');
  // Most files have none of these words. Only the others are parsed.
  if (!anyWord.test(text)) continue;
  const source = ts.createSourceFile(
    file,
    text,
    ts.ScriptTarget.Latest,
    false,
    file.endsWith('x') ? ts.ScriptKind.TSX : undefined,
  );
  const visit = (node) => {
    if (ts.isIdentifier(node) || ts.isPrivateIdentifier(node)) {
      const found = refusedIn(node.text);
      if (found !== undefined) report(node.text, found);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
}

for (const fault of faults) process.stderr.write(`${fault}\n`);
process.exitCode = faults.size === 0 ? 0 : 1;
