import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

interface Criterion {
  id: string;
  asks: string;
  /** A letter for each page. */
  pages: string;
  byTest?: { file: string; test: string }[];
  byHand?: string;
  gap?: { fr: string; en: string };
}
interface Grid {
  pages: object[];
  criteria: Criterion[];
}

const root = fileURLToPath(new URL('../..', import.meta.url));
const grid = JSON.parse(fs.readFileSync(path.join(root, 'docs/accessibility/rgaa.json'), 'utf8')) as Grid;

let folder: string;
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-rgaa-'));
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

/** The faults of the grid after a change to it. */
function faultsAfter(change: (grid: Grid) => Grid): string {
  const data = path.join(folder, 'rgaa.json');
  fs.writeFileSync(data, JSON.stringify(change(grid)));
  const script = 'scripts/accessibility/check-rgaa.mjs';
  const { status, stderr } = spawnSync(process.execPath, [script, '--data', data], {
    cwd: root,
    encoding: 'utf8',
  });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

const edited =
  (id: string, change: Partial<Criterion>) =>
  (all: Grid): Grid => ({
    ...all,
    criteria: all.criteria.map((each) => (each.id === id ? { ...each, ...change } : each)),
  });
const own = 'test/repository/rgaa.spec.ts';
const described = 'a gap is described where a page does not meet the criterion, and nowhere else';

it('has all 106 criteria for ten pages', () => {
  expect([grid.pages.length, grid.criteria.length]).toEqual([10, 106]);
  expect(faultsAfter((all) => all)).toBe('');
});

describe('a grid', () => {
  it.each<[string, (all: Grid) => Grid, string]>([
    ['has nine pages', (all) => ({ ...all, pages: all.pages.slice(1) }), '9 pages: 10 are wanted'],
    [
      'lacks a criterion',
      (all) => ({ ...all, criteria: all.criteria.filter(({ id }) => id !== '8.3') }),
      '8.3: missing',
    ],
    [
      'has a criterion twice',
      (all) => ({ ...all, criteria: [...all.criteria, ...all.criteria.filter(({ id }) => id === '8.3')] }),
      '8.3: listed twice',
    ],
    ['has an unknown criterion', edited('8.3', { id: '8.11' }), '8.11: there is no such criterion'],
    [
      'lacks a page',
      edited('8.3', { pages: 'CCCCCCCCC' }),
      '8.3: “CCCCCCCCC” is not one of C N - ? for each page',
    ],
    ['has an unknown result', edited('8.3', { pages: 'CCCCCCCCCX' }), '8.3: “CCCCCCCCCX” is not one of'],
    ['describes no gap', edited('8.3', { pages: 'CCCCCCCCCN' }), `8.3: ${described}`],
    ['describes a gap that is none', edited('8.3', { gap: { fr: 'Non.', en: 'No.' } }), `8.3: ${described}`],
    [
      'does not say how it was examined',
      edited('8.3', { byTest: [], byHand: '' }),
      '8.3: nothing says how it was examined',
    ],
    [
      'names a test that is gone',
      edited('8.3', { byTest: [{ file: own, test: 'is gone' }] }),
      `8.3: ${own} has no test “is gone”`,
    ],
    [
      'names a file that is gone',
      edited('8.3', { byTest: [{ file: 'test/gone.spec.ts', test: 'is gone' }] }),
      '8.3: test/gone.spec.ts does not exist',
    ],
  ])('is refused if it %s', (_what, change, fault) => {
    expect(faultsAfter(change)).toContain(fault);
  });
});
