import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../scripts/documents/check-decisions.mjs', import.meta.url));
const record =
  '# 7. The queue may be empty\n\n**Context.** Redis.\n\n**Decision.** Rows.\n\n**Cost.** None.\n';
const listed = '- [007 The queue may be empty](007-the-queue.md)\n';

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-decisions-'));
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  write('docs/decisions/README.md', listed);
  write('docs/decisions/007-the-queue.md', record);
  write('queue.ts', '// Empty at times: docs/decisions/007.\n');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, text: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), text);
}

const faults = (): string => {
  const { status, stderr } = spawnSync(process.execPath, [script], { cwd: folder, encoding: 'utf8' });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
};

it('finds nothing where each record is listed and each citation leads to one', () => {
  expect(faults()).toBe('');
});

it.each([
  ['a source', 'mail.ts', '// See docs/decisions/080.\n', 'mail.ts: “decisions/080” does not exist\n'],
  ['a comment', 'mail.ts', '// See decision 080.\n', 'mail.ts: “decision 080” does not exist\n'],
  [
    'a document',
    'docs/a.md',
    '[why](decisions/080-mails.md)\n',
    'docs/a.md: “decisions/080” does not exist\n',
  ],
])('finds a citation of no record in %s', (_where, name, text, fault) => {
  write(name, text);
  expect(faults()).toBe(fault);
});

it.each([
  ['is not listed', '008-other.md', record.replace('7.', '8.'), 'README.md: lists 008-other.md not once'],
  ['has the number of another', '007-other.md', record, 'has this number'],
  ['has no cost', '007-the-queue.md', record.replace('Cost', 'Price'), '007-the-queue.md: Cost is missing'],
  [
    'has another number in its title',
    '007-the-queue.md',
    record.replace('7.', '9.'),
    'the title has another number',
  ],
  ['is long', '007-the-queue.md', record + 'Word.\n'.repeat(8), '11 lines; at most 10 are allowed'],
])('finds a record that %s', (_what, name, text, fault) => {
  write(`docs/decisions/${name}`, text);
  expect(faults()).toContain(fault);
});
