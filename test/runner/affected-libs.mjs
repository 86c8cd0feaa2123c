import { execFile } from 'node:child_process';
import fs from 'node:fs';
import { promisify } from 'node:util';

const run = promisify(execFile);
const NX = 'node_modules/nx/dist/bin/nx.js';
/** The references that a branch is compared with, the best first. */
const bases = ['origin/main', 'main'];

/**
 * The folders of the libs that have changed since main, committed or not, and of the libs that import them, by Nx’s
 * graph of the projects.
 * @returns undefined: unknown here, such as without git or in a clone of one branch alone
 */
export async function affectedLibs() {
  try {
    const base = await baseHere();
    const { stdout } = await run(
      process.execPath,
      [NX, 'show', 'projects', '--affected', `--base=${base}`, '--json'],
      { env: { ...process.env, NX_DAEMON: 'false' } },
    );
    return JSON.parse(stdout)
      .map((name) => name.replace('@passerelle/', 'libs/'))
      .filter((folder) => fs.existsSync(folder));
  } catch {
    return undefined;
  }
}

async function baseHere() {
  for (const base of bases) {
    const found = await run('git', ['rev-parse', '--verify', '--quiet', base]).catch(() => undefined);
    if (found !== undefined) return base;
  }
  throw new Error('Neither origin/main nor main is here.');
}
