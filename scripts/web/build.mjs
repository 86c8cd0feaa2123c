// Builds the web application into apps/web/dist, for the browser and for the rendering server, if a source has
// changed since.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeLanguages } from './languages.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const web = path.join(root, 'apps/web');
const dist = path.join(web, 'dist');
/** Written at the end. A newer source makes the build stale. */
const stamp = path.join(dist, 'built');

/** Brings the build up to date. Ends the process if it fails. */
export async function buildWeb() {
  // The server would refuse an operation that it does not know.
  const { trustedDocuments, writeDocuments } = await import('./documents.mjs');
  await writeDocuments();
  if (!isStale()) return;
  process.stderr.write('Building the web application…\n');
  const startedAt = new Date();
  const built = await Promise.all([
    vite('build', '--outDir', 'dist/client'),
    vite('build', '--outDir', 'dist/server', '--ssr', 'src/server.tsx'),
  ]);
  for (const { code, output } of built) if (code !== 0) process.stderr.write(output);
  if (built.some(({ code }) => code !== 0)) process.exit(1);
  await writeLanguages(path.join(dist, 'client'));
  fs.writeFileSync(path.join(dist, 'trusted-documents.json'), JSON.stringify(trustedDocuments()));
  fs.writeFileSync(stamp, '');
  // A file that is saved during the build makes it stale again.
  fs.utimesSync(stamp, startedAt, startedAt);
}

async function vite(...args) {
  const bin = path.join(root, 'node_modules/vite/bin/vite.js');
  const child = spawn(process.execPath, [bin, ...args, '--logLevel', 'warn'], {
    cwd: web,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NODE_ENV: 'production' },
  });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += String(chunk)));
  const [code] = await once(child, 'close');
  return { code, output };
}

/** Uses the time of the last change to a file or its name (ctime), which nobody can set, unlike mtime. */
function isStale() {
  const built = fs.statSync(stamp, { throwIfNoEntry: false })?.mtimeMs;
  return built === undefined || sources().some((file) => fs.statSync(file).ctimeMs >= built);
}

const sources = () => [
  path.join(root, 'apps/server/schema.graphql'),
  path.join(root, 'package-lock.json'),
  path.join(root, 'scripts/web/documents.mjs'),
  ...fs
    .readdirSync(web, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !file.startsWith(`${dist}${path.sep}`) && !/\.(spec\.ts|md|graphql\.ts)$/.test(file)),
];

if (process.argv[1] === fileURLToPath(import.meta.url)) await buildWeb();
