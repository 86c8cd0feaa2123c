import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const nx = path.join(root, 'node_modules/nx/dist/bin/nx.js');
/** Holds the time at which the last compilation that went well began. */
const stamp = path.join(root, '.nx/compiled');
/** A compilation that takes longer than this, in milliseconds, is announced. */
const UNANNOUNCED = 3_000;

/** Compiles every project that has changed since it was last compiled; says something only when it takes time or fails. */
export async function compile() {
  // Nx finds out as well, but takes a second and a half over it.
  if (!hasChangedSince(lastCompiled())) return;
  const begun = Date.now();
  const child = spawn(process.execPath, [nx, 'run-many', '-t', 'compile', '--outputStyle=static'], {
    cwd: root,
    env: { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stoppedBy;
  const stop = (signal) => {
    stoppedBy = signal;
    child.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const announcement = setTimeout(() => process.stderr.write('Compilation…\n'), UNANNOUNCED);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
  const [code] = await once(child, 'close');
  clearTimeout(announcement);
  if (stoppedBy !== undefined) process.exit(1);
  for (const signal of signals) process.off(signal, stop);
  if (code !== 0) {
    process.stderr.write(output);
    process.exit(1);
  }
  noteCompiled(begun);
}

/** Notes that what is compiled has all that was changed before this time. */
export function noteCompiled(time) {
  fs.writeFileSync(stamp, String(time));
}

function lastCompiled() {
  return fs.existsSync(stamp) ? Number(fs.readFileSync(stamp, 'utf8')) : 0;
}

/** Goes by the time of the last change to a file or its name (ctime), which unlike mtime nobody can set. */
function hasChangedSince(time) {
  if (time === 0) return true;
  const projects = ['apps', 'libs'].flatMap((parent) =>
    fs.readdirSync(path.join(root, parent)).map((name) => path.join(root, parent, name)),
  );
  const inputs = ['.swcrc', 'nx.json', 'package-lock.json', 'tsconfig.base.json'].map((name) =>
    path.join(root, name),
  );
  for (const project of projects.filter((folder) => fs.existsSync(path.join(folder, 'package.json')))) {
    if (!fs.existsSync(path.join(project, 'dist'))) return true;
    const sources = path.join(project, 'src');
    const inside = fs.readdirSync(sources, { recursive: true }).filter((name) => !name.endsWith('.spec.ts'));
    inputs.push(
      path.join(project, 'package.json'),
      sources,
      ...inside.map((name) => path.join(sources, name)),
    );
  }
  return inputs.some((file) => fs.statSync(file).ctimeMs >= time);
}
