import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import {
  countsOf,
  type FileResult,
  MOST_TRIED,
  MOST_UNSTEADY,
  type RunOfFile,
  tryFailedAgain,
} from '../../scripts/suite/second-try.mjs';

const root = '/suite';
const passing = (file: string): FileResult => ({
  name: path.join(root, file),
  status: 'passed',
  message: '',
  assertionResults: [{ status: 'passed' }, { status: 'passed' }],
});
const failing = (file: string): FileResult => ({
  ...passing(file),
  status: 'failed',
  message: `${file} waited for a row`,
  assertionResults: [{ status: 'passed' }, { status: 'failed' }],
});
const files = (count: number): string[] => Array.from({ length: count }, (_, index) => `${index}.spec.ts`);
const runPasses = async (file: string): Promise<RunOfFile> => ({
  passes: true,
  report: { numPassedTests: 2, testResults: [passing(file)] },
});
const runFails = async (file: string): Promise<RunOfFile> => ({
  passes: false,
  report: { numPassedTests: 1, testResults: [failing(file)] },
});

describe('a file that fails in a whole run', () => {
  it('counts as unsteady if it passes alone', async () => {
    const results = [passing('a.spec.ts'), failing('b.spec.ts')];
    const again = await tryFailedAgain(results, root, runPasses);
    expect(again.passes).toBe(true);
    expect(again.unsteady).toEqual([{ file: 'b.spec.ts', story: 'b.spec.ts waited for a row' }]);
    expect(countsOf(again.results)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it('fails the run if it fails alone too', async () => {
    const again = await tryFailedAgain([passing('a.spec.ts'), failing('b.spec.ts')], root, runFails);
    expect(again).toMatchObject({ passes: false, unsteady: [] });
    expect(countsOf(again.results)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  });

  it('fails the run if no test of it runs alone', async () => {
    const runsNothing = async (): Promise<RunOfFile> => ({
      passes: true,
      report: { numPassedTests: 0, testResults: [] },
    });
    expect((await tryFailedAgain([failing('b.spec.ts')], root, runsNothing)).passes).toBe(false);
    expect((await tryFailedAgain([failing('b.spec.ts')], root, async () => ({ passes: true }))).passes).toBe(
      false,
    );
  });

  it('is run once, on each set of backends that has it', async () => {
    const ran: string[] = [];
    const again = await tryFailedAgain([failing('b.spec.ts'), passing('b.spec.ts')], root, async (file) => {
      ran.push(file);
      return { passes: true, report: { numPassedTests: 4, testResults: [passing(file), passing(file)] } };
    });
    expect(ran).toEqual(['b.spec.ts']);
    expect(countsOf(again.results)).toEqual({ passed: 4, failed: 0, skipped: 0 });
  });

  it('may be one of three, and not of four', async () => {
    const tried = async (count: number): Promise<boolean> =>
      (await tryFailedAgain(files(count).map(failing), root, runPasses)).passes;
    expect([await tried(MOST_UNSTEADY), await tried(MOST_UNSTEADY + 1)]).toEqual([true, false]);
  });

  it('is not tried again if very many fail', async () => {
    const ran: string[] = [];
    const again = await tryFailedAgain(files(MOST_TRIED + 1).map(failing), root, async (file) => {
      ran.push(file);
      return runPasses(file);
    });
    expect([ran, again.passes]).toEqual([[], false]);
  });

  it('counts once if it does not load', () => {
    expect(countsOf([{ ...failing('a.spec.ts'), assertionResults: [] }])).toEqual({
      passed: 0,
      failed: 1,
      skipped: 0,
    });
  });
});

describe('the notes of a clone', () => {
  const suite = new URL('../../scripts/suite/', import.meta.url);
  let folder: string;
  beforeEach(() => {
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-suite-'));
    git('init', '--quiet', '--initial-branch=main');
    commit('a.ts', 'Add a beginning');
  });
  afterEach(() => fs.rmSync(folder, { recursive: true }));

  function ran(command: string, args: string[], status = 0, cwd = folder): string {
    const result = spawnSync(command, args, { cwd, encoding: 'utf8' });
    expect([result.status, result.stderr]).toEqual([status, expect.any(String)]);
    return result.stdout.trim();
  }

  function git(...args: string[]): string {
    const settings = ['user.name=Ada', 'user.email=ada@example.org', 'core.hooksPath=/dev/null'];
    return ran('git', [...settings.flatMap((setting) => ['-c', setting]), ...args]);
  }

  function commit(name: string, message: string): void {
    fs.writeFileSync(path.join(folder, name), name);
    git('add', name);
    git('commit', '--quiet', '-m', message);
  }

  /** Runs a statement on what a module of the suite exports, in the clone. */
  const inSuite = (module: string, statement: string): string =>
    ran(process.execPath, [
      '--input-type=module',
      '-e',
      `const suite = await import(${JSON.stringify(new URL(module, suite).href)}); ${statement}`,
    ]);
  const notePassed = (): string =>
    inSuite('passed-trees.mjs', 'suite.notePassedTree(suite.cleanTree(), 9000)');
  const landable = (status: number, cwd = folder): string =>
    ran(process.execPath, [fileURLToPath(new URL('landable.mjs', suite))], status, cwd);
  const name = (): string => git('rev-parse', '--short', 'HEAD');

  it('say whether main has passed, and what was merged since', () => {
    expect(landable(1)).toBe(`main (${name()}) has not passed: no run of the whole suite is noted here.`);
    const passed = name();
    notePassed();
    expect(landable(0)).toMatch(
      new RegExp(`^main \\(${passed}\\) has passed: 9000 tests on [\\d-]{10} at [\\d:]{5} UTC\\.$`),
    );

    git('checkout', '--quiet', '-b', 'needs');
    commit('need.ts', 'Add needs');
    git('checkout', '--quiet', 'main');
    git('merge', '--quiet', '--no-ff', '-m', "Merge branch 'needs'", 'needs');
    expect(landable(1)).toMatch(
      new RegExp(
        `^main \\(${name()}\\) has not passed\\. ${passed} did: .*\\. Since then: ${name()} Merge branch 'needs'\\.$`,
      ),
    );
  });

  it('know a tree again in another commit, and in a worktree', () => {
    const worktree = `${folder}-beside`;
    git('worktree', 'add', '--quiet', '--detach', worktree);
    try {
      notePassed();
      git('commit', '--quiet', '--amend', '-m', 'Add a better beginning');
      expect(landable(0)).toContain('has passed');
      expect(landable(0, worktree)).toContain('has passed');
    } finally {
      git('worktree', 'remove', '--force', worktree);
    }
  });

  it('do not hold a tree with files that no commit has', () => {
    fs.writeFileSync(path.join(folder, 'b.ts'), 'b');
    notePassed();
    expect(landable(1)).toContain('no run of the whole suite is noted here');
  });

  it('list unsteady files until they are steady', () => {
    const note = (file: string): string =>
      inSuite('unsteady-files.mjs', `suite.noteUnsteady([{ file: '${file}', story: 'a race' }])`);
    note('a.spec.ts');
    note('a.spec.ts');
    note('b.spec.ts');
    const reminder = (): string => inSuite('unsteady-files.mjs', 'process.stdout.write(suite.reminder())');
    expect(reminder()).toMatch(
      /^Unsteady in earlier runs.*\n {2}a\.spec\.ts \(2 times, .*\n {2}b\.spec\.ts \(1 /,
    );
    inSuite('unsteady-files.mjs', "suite.forgetUnsteady(['a.spec.ts', 'b.spec.ts'])");
    expect(reminder()).toBe('');
  });

  it('may be asked for where there is no clone', () => {
    fs.rmSync(path.join(folder, '.git'), { recursive: true });
    notePassed();
    expect(inSuite('unsteady-files.mjs', 'process.stdout.write(suite.reminder())')).toBe('');
    expect(landable(1)).toBe('There is no branch main here.');
  });

  it('give the table of the longest files', () => {
    const line = (seconds: number): string =>
      [seconds * 500, seconds * 1000, 3, 'embedded', `libs/a/src/of-${seconds}.spec.ts`].join('\t');
    const table = inSuite(
      'time-table.mjs',
      `const run = { at: '2026-12-07T08:00:00Z', seconds: 1500, passed: 9000, cores: 2, node: '20.20.2' };
       process.stdout.write(suite.timeTable(${JSON.stringify(Array.from({ length: 30 }, (_, i) => line(i + 1)))}, run))`,
    );
    const lines = table.split('\n');
    expect(lines[0]).toBe(
      'The run of 2026-12-07: 25 minutes on 2 cores, Node 20.20.2, 9000 passed. All 30 files',
    );
    expect(lines[1]).toBe('together spent 465 s in their lanes; these twenty, 88 % of it.');
    expect(lines.slice(5)).toHaveLength(20);
    expect(lines[5]).toMatch(/^\| `libs\/a\/src\/of-30` +\| 30 +\| 15 +\| 3 +\|$/);
  });
});
