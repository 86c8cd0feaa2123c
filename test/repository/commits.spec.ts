import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../scripts/check-commits.mjs', import.meta.url));
const why = '\n\nIt was needed.';
const fault = "a merge names branches and nothing else, such as “Merge branch 'name'”: no folder, no address";

let folder: string;
/** A main branch with the rules, and a branch beside it. */
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-commits-'));
  git('init', '--quiet', '--initial-branch=main');
  commit('scripts/check-commits.mjs', `Add rules${why}`);
  git('checkout', '--quiet', '-b', 'early');
  commit('early.ts', `Add a beginning${why}`);
  git('checkout', '--quiet', 'main');
  git('merge', '--quiet', '--no-ff', '-m', "Merge branch 'early' of /home/ada/early", 'early');
  commit('test/repository/commits.spec.ts', `Add a rule for merges${why}`);
  git('branch', 'began');
  git('checkout', '--quiet', '-b', 'needs');
  commit('need.ts', `Add needs${why}`);
  git('checkout', '--quiet', 'main');
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function git(...args: string[]): void {
  const { status, stderr } = spawnSync(
    'git',
    ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', '-c', 'core.hooksPath=/dev/null', ...args],
    { cwd: folder, encoding: 'utf8' },
  );
  expect([status, stderr]).toEqual([0, expect.any(String)]);
}

function commit(name: string, message: string): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), name);
  git('add', name);
  git('commit', '--quiet', '-m', message);
}

const merge = (message: string): void => git('merge', '--quiet', '--no-ff', '-m', message, 'needs');

function faults(...args: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

describe('the message of a merge', () => {
  it.each([
    "Merge branch 'needs'",
    "Merge branch 'needs/pools' into main",
    "Merge remote-tracking branch 'origin/needs'",
    "Merge branches 'needs' and 'solvers'",
    "Merge branches 'needs', 'pools' and 'solvers' into main",
  ])('may be %s', (message) => {
    merge(message);
    expect(faults('began..main')).toBe('');
  });

  it.each([
    "Merge branch 'needs' of /home/ada/needs",
    "Merge branch 'needs' of /home/ada/needs into main",
    "Merge branch '/home/ada/needs'",
    "Merge branch 'needs' of https://example.org/needs",
    'Merge what was done side by side',
  ])('may not be %s', (message) => {
    merge(message);
    expect(faults('began..main')).toContain(fault);
  });

  it('is checked as it is written, too', () => {
    git('merge', '--quiet', '--no-ff', '--no-commit', 'needs');
    fs.writeFileSync(path.join(folder, 'message'), "Merge branch 'needs' of /home/ada/needs\n");
    expect(faults('--message', 'message')).toContain(fault);
    fs.writeFileSync(path.join(folder, 'message'), "Merge branch 'needs'\n");
    expect(faults('--message', 'message')).toBe('');
  });

  it('is left alone from before the rule', () => {
    expect(faults('main')).toBe('');
  });
});

describe('the message of a commit', () => {
  it.each([
    [`Add a need${why}`, ''],
    [`Added a need${why}`, '“Added” is no imperative'],
    [`Add a need.${why}`, 'the subject ends like a sentence'],
    ['Add a need', 'there is no body that says why'],
    [`Add ${'a need '.repeat(10)}twice${why}`, 'at most 72 are allowed'],
  ])('of “%s” is judged', (message, found) => {
    commit('solver.ts', message);
    const problems = faults('began..main');
    expect(found === '' ? problems : problems.includes(found)).toBe(found === '' ? '' : true);
  });
});
