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

/** The header has no texts, and grows when a catalogue is extracted a second time. */
const withoutHeader = (catalogue: string): string => catalogue.slice(catalogue.indexOf('\n\n'));

describe('the catalogue of the web application', () => {
  // It reads every source again, which takes three seconds.
  it('has the words of every page in English, and no others', async () => {
    for (const name of ['src', 'lingui.config.js', 'package.json', 'tsconfig.json'])
      fs.cpSync(path.join(web, name), path.join(copy, name), { recursive: true });
    const lingui = path.join(root, 'node_modules/@lingui/cli/dist/lingui.js');
    await run(process.execPath, [lingui, 'extract', '--clean'], { cwd: copy });
    const [extracted, present] = [copy, web].map((folder) =>
      withoutHeader(fs.readFileSync(path.join(folder, 'src/words/en.po'), 'utf8')),
    );
    expect(extracted).toBe(present);
    expect(extracted?.match(/^msgid ".+"$/gm)?.length).toBeGreaterThan(1_000);
    expect(extracted).not.toMatch(/^msgid "(?!").*\nmsgstr ""\n(?!")/m);
  });
});
