// Builds the pages with a fault in one of their sources.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from './mutants.mjs';

/** @returns whether it could be built */
export async function buildWebWith({ id, file, mutated }) {
  forgetWebBuild();
  const source = path.join(os.tmpdir(), `${id}${path.extname(file)}`);
  fs.writeFileSync(source, mutated);
  const child = spawn(process.execPath, [path.join(root, 'scripts/web/build.mjs')], {
    stdio: 'ignore',
    env: { ...process.env, MUTATED_FILE: path.join(root, file), MUTATED_SOURCE: source },
  });
  const [code] = await once(child, 'close');
  fs.rmSync(source);
  return code === 0;
}

/** The next user of the pages builds them again. */
export function forgetWebBuild() {
  fs.rmSync(path.join(root, 'apps/web/dist/built'), { force: true });
}
