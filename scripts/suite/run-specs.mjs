import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../..', import.meta.url));

/**
 * Runs jest.
 * @param args of jest, such as the paths of spec files
 * @param settings.env further variables; `SPECS` says which files there are
 * @param settings.stdio `inherit` by default
 * @returns whether all passed, and jest's report in JSON. Without a report it ended early.
 */
export async function runSpecs(args, { env = {}, stdio = 'inherit' } = {}) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'passerelle-test-'));
  const file = path.join(folder, 'report.json');
  const child = spawn(
    process.execPath,
    ['node_modules/jest/bin/jest.js', '--json', `--outputFile=${file}`, ...args],
    { cwd: root, stdio, env: { ...process.env, LOG_LEVEL: 'silent', ...env } },
  );
  const [code] = await once(child, 'close');
  const report = fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : undefined;
  fs.rmSync(folder, { recursive: true });
  return { passes: code === 0, report };
}

/** Runs one spec file, by its path from the root, on every set of backends that has it, with nothing beside. */
export const runAlone = (file) =>
  runSpecs(['--runTestsByPath', file, '--maxWorkers=1'], { env: { SPECS: 'all' } });
