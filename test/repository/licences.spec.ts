import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';

const script = fileURLToPath(new URL('../../scripts/licences/check-licences.mjs', import.meta.url));
const model = { name: 'a model', path: 'model.bin', kind: 'data', licence: 'MIT', source: 'Ada' };
const rules = {
  allowed: { MIT: 'asks to keep the notice', ISC: 'so does this' },
  undeclared: {},
  assets: [model],
};

interface LockedPackage {
  version: string;
  license?: string;
  dev?: true;
  dependencies?: Record<string, string>;
}

let folder: string;
/** A repository that installs `letters`, tests with `tester`, and builds `drawing` and what it needs into its pages. */
beforeEach(() => {
  folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-licences-'));
  spawnSync('git', ['init', '--quiet'], { cwd: folder });
  write('scripts/licences/licences.json', rules);
  write('model.bin', 'weights');
  write('apps/web/src/page.tsx', "import { line } from 'drawing/lines';\nimport { own } from './own.js';\n");
  lock({ letters: { version: '1.0.0', license: 'MIT' } });
  run();
});
afterEach(() => fs.rmSync(folder, { recursive: true }));

function write(name: string, content: unknown): void {
  fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  fs.writeFileSync(path.join(folder, name), typeof content === 'string' ? content : JSON.stringify(content));
}

function lock(installed: Record<string, LockedPackage>): void {
  const packages: Record<string, LockedPackage> = {
    tester: { version: '1.0.0', license: 'AGPL-3.0-only', dev: true },
    drawing: { version: '1.0.0', license: 'MIT', dev: true, dependencies: { pencils: '1.0.0' } },
    pencils: { version: '1.0.0', license: 'ISC', dev: true },
    ...installed,
  };
  const named = (wanted: boolean) =>
    Object.fromEntries(
      Object.entries(packages)
        .filter(([name, { dev }]) => name !== 'pencils' && (dev ?? false) === wanted)
        .map(([name, { version }]) => [name, version]),
    );
  const described = {
    name: 'ours',
    version: '1.0.0',
    license: 'EUPL-1.2',
    dependencies: named(false),
    devDependencies: named(true),
  };
  write('package.json', described);
  write('package-lock.json', {
    ...described,
    lockfileVersion: 3,
    requires: true,
    packages: {
      '': described,
      ...Object.fromEntries(Object.entries(packages).map(([name, each]) => [`node_modules/${name}`, each])),
    },
  });
}

function run(...args: string[]): string {
  const { status, stderr } = spawnSync(process.execPath, [script, ...args], {
    cwd: folder,
    encoding: 'utf8',
  });
  expect(status).toBe(stderr === '' ? 0 : 1);
  return stderr;
}

const faults = (): string => run('--check');

describe('the licence of a package that is installed', () => {
  it.each(['MIT', '(GPL-3.0-only OR MIT)', '(MIT AND ISC)'])('may be %s', (license) => {
    lock({ letters: { version: '1.0.0', license } });
    run();
    expect(faults()).toBe('');
  });

  it.each([
    ['AGPL-3.0-only', 'letters@1.0.0: AGPL-3.0-only is not allowed by licences.json'],
    ['(MIT AND GPL-3.0-only)', 'letters@1.0.0: (MIT AND GPL-3.0-only) is not allowed by licences.json'],
    ['SEE LICENSE IN LICENSE', 'letters@1.0.0: it declares no licence in SPDX’s words'],
    [undefined, 'letters@1.0.0: it declares no licence in SPDX’s words'],
  ])('may not be %s', (license, fault) => {
    lock({ letters: { version: '1.0.0', ...(license && { license }) } });
    expect(run()).toBe(`${fault}\n`);
  });

  it('may be given by us, with a reason', () => {
    lock({ letters: { version: '1.0.0' } });
    write('scripts/licences/licences.json', {
      ...rules,
      undeclared: { letters: { licence: 'MIT', reason: 'its LICENSE file has it' } },
    });
    run();
    expect(faults()).toBe('');
  });

  it('is checked for packages that are built into pages, but not for those of tests', () => {
    lock({ pencils: { version: '1.0.0', license: 'GPL-3.0-only', dev: true } });
    expect(run()).toBe('pencils@1.0.0: GPL-3.0-only is not allowed by licences.json\n');
  });
});

describe('a file of others', () => {
  it.each([
    ['is not listed', 'font.woff2', {}, 'font.woff2: licences.json does not say whose work it is'],
    ['has another licence', 'model.bin', { licence: 'CC-BY-NC-4.0' }, 'a model: CC-BY-NC-4.0 is not allowed'],
    [
      'is gone',
      'model.bin',
      { path: 'gone.bin' },
      'gone.bin: a model is listed in licences.json, but is not there',
    ],
  ])('is refused if it %s', (_what, file, change, fault) => {
    write(file, 'bytes');
    write('scripts/licences/licences.json', { ...rules, assets: [{ ...model, ...change }] });
    expect(run()).toContain(fault);
  });
});

it('refuses a document that is out of date', () => {
  lock({ letters: { version: '1.0.0', license: 'MIT' }, paper: { version: '1.0.0', license: 'MIT' } });
  expect(faults()).toBe('docs/security/licences.md: out of date. npm run licences writes it.\n');
});

it('lists in the bill of materials what an installation contains', () => {
  const { components, metadata, bomFormat } = JSON.parse(
    fs.readFileSync(path.join(folder, 'dist/passerelle.cdx.json'), 'utf8'),
  ) as { components: { name: string }[]; metadata: { component: { name: string } }; bomFormat: string };
  expect([bomFormat, metadata.component.name]).toEqual(['CycloneDX', 'ours']);
  expect(components.map(({ name }) => name).toSorted()).toEqual(['a model', 'drawing', 'letters', 'pencils']);
});
