import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, describe, expect, it } from '@jest/globals';

const run = promisify(execFile);
const root = fileURLToPath(new URL('../../', import.meta.url));
const web = path.join(root, 'apps/web');
/** Below the build, where packages are found and nothing is committed. */
const copy = path.join(web, `dist/words-${process.pid}`);
afterAll(() => fs.rmSync(copy, { recursive: true, force: true }));

const cataloguesBelow = (folder: string): Record<string, string> =>
  Object.fromEntries(
    fs
      .readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.po'))
      .map((name) => [name, withoutHeader(fs.readFileSync(path.join(folder, name), 'utf8'))]),
  );

/** It says nothing of the words, and grows when a catalogue is extracted for a second time. */
const withoutHeader = (catalogue: string): string => catalogue.slice(catalogue.indexOf('\n\n'));

/** The words of the sources, with what tells them from the same words elsewhere, and those of the catalogue. */
const entry = /^((?:msgctxt ".*"\n)?msgid ".+")\nmsgstr "(.*)"$/gm;

describe('what is generated for the web application', () => {
  it('has the operations of every page, by the schema as it is', async () => {
    const script = path.join(root, 'scripts/web/documents.mjs');
    await expect(run(process.execPath, [script, '--check'])).resolves.toBeDefined();
  });

  // It reads every source once more, which takes three seconds.
  it('has the words of every page in both languages, and no others', async () => {
    for (const name of ['src', 'lingui.config.js', 'package.json', 'tsconfig.json'])
      fs.cpSync(path.join(web, name), path.join(copy, name), { recursive: true });
    const lingui = path.join(root, 'node_modules/@lingui/cli/dist/lingui.js');
    await run(process.execPath, [lingui, 'extract', '--clean'], { cwd: copy });
    const extracted = cataloguesBelow(path.join(copy, 'src/words'));
    expect(extracted).toEqual(cataloguesBelow(path.join(web, 'src/words')));
    expect(Object.keys(extracted).length).toBeGreaterThan(2);
    const missing = Object.entries(extracted).filter(
      ([name, catalogue]) => name.endsWith('en.po') && /^msgid "(?!").*\nmsgstr ""\n(?!")/m.test(catalogue),
    );
    expect(missing.map(([name]) => name)).toEqual([]);
  });

  // Catalogues are loaded into one: of two that differ, the later one would win on the pages of both.
  it('says the same in English wherever it says the same in French', () => {
    const english = new Map<string, Set<string>>();
    for (const [name, catalogue] of Object.entries(cataloguesBelow(path.join(web, 'src/words')))) {
      if (!name.endsWith('en.po')) continue;
      for (const [, french = '', said = ''] of catalogue.matchAll(entry))
        english.set(french, (english.get(french) ?? new Set()).add(said));
    }
    expect(english.size).toBeGreaterThan(1000);
    expect([...english].filter(([, said]) => said.size > 1)).toEqual([]);
  });
});
