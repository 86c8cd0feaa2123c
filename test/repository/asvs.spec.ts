import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

interface Row {
  id: string;
  level: number;
  asks: string;
  state: string;
  reason: string;
  shownBy?: { file: string; test?: string }[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const rows = JSON.parse(fs.readFileSync(path.join(root, 'docs/security/asvs.json'), 'utf8')) as Row[];

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-asvs-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** The faults of our statements after a change to them. */
function faultsAfter(change: (rows: Row[]) => Row[]): string {
  const data = path.join(folder, 'asvs.json');
  fs.writeFileSync(data, JSON.stringify(change(rows)));
  const script = 'scripts/security/check-asvs.mjs';
  const { status, stderr } = spawnSync(process.execPath, [script, '--data', data], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

const edited =
  (id: string, change: Partial<Row>) =>
  (all: Row[]): Row[] =>
    all.map((row) => (row.id === id ? { ...row, ...change } : row));
const own = 'test/repository/asvs.spec.ts';

it('has all 253 requirements of levels 1 and 2', () => {
  expect([1, 2].map((level) => rows.filter((row) => row.level === level).length)).toEqual([70, 183]);
  expect(faultsAfter((all) => all)).toBe('');
});

describe('a statement about a requirement', () => {
  it('is missed', () => {
    expect(faultsAfter((all) => all.filter(({ id }) => id !== 'V1.2.4'))).toBe('V1.2.4: missing\n');
  });

  it.each<[string, (all: Row[]) => Row[], string]>([
    ['is there twice', (all) => [...all, ...all.filter(({ id }) => id === 'V1.2.4')], 'V1.2.4: listed twice'],
    ['has another level', edited('V1.2.4', { level: 2 }), 'V1.2.4: its level is 1, not 2'],
    ['is of no requirement', edited('V1.2.4', { id: 'V1.9.1' }), 'V1.9.1: its level is unknown, not 1'],
    ['has an unknown state', edited('V1.2.4', { state: 'nearly met' }), 'V1.2.4: “nearly met” is no state'],
    ['gives no reason', edited('V1.2.4', { reason: ' ' }), 'V1.2.4: “reason” is empty'],
    [
      'says met, and shows nothing',
      edited('V1.2.4', { shownBy: [] }),
      'V1.2.4: it is met, but nothing shows it',
    ],
    [
      'names a file that is gone',
      edited('V1.2.4', { shownBy: [{ file: 'libs/gone.ts' }] }),
      'V1.2.4: libs/gone.ts does not exist',
    ],
    [
      'names a test that is gone',
      edited('V1.2.4', { shownBy: [{ file: own, test: 'is gone' }] }),
      `V1.2.4: ${own} has no test “is gone”`,
    ],
  ])('is refused if it %s', (_what, change, fault) => {
    expect(faultsAfter(change)).toContain(`${fault}\n`);
  });

  it('may name a test of a table', () => {
    const test = 'is refused if it %s';
    expect(faultsAfter(edited('V1.2.4', { shownBy: [{ file: own, test }] }))).toBe('');
  });
});
