// The weight of each page of the web application in French, compressed by brotli, and the chunks that have grown
// since their weights were recorded.
//   npm run web:sizes                the heaviest pages
//   npm run web:sizes -- --write     records the weight of each chunk in test/web/sizes.json
//   npm run web:sizes -- --json      as the spec with the limits reads it, from the build
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildWeb } from './build.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const dist = path.join(root, 'apps/web/dist');
const record = path.join(root, 'test/web/sizes.json');
/** In bytes. A weight changes by less when only the hashes in the names of other files change. */
const NOISE = 40;
const asked = new Set(process.argv.slice(2));

if (!asked.has('--json')) await buildWeb();
const manifest = JSON.parse(fs.readFileSync(path.join(dist, 'client/.vite/manifest.json'), 'utf8'));
const { routes } = createRequire(import.meta.url)(path.join(dist, 'server/server.js'));
const keys = Object.keys(manifest);

const plainName = (key) => manifest[key].src?.replace(/^src\//, '') ?? manifest[key].name ?? key;
/**
 * A name of a chunk that stays the same when the hash of its file changes: its source. A shared chunk has the name of
 * one of its modules. Two chunks of one name differ by the first source that imports them.
 */
function nameOf(key) {
  const name = plainName(key);
  if (keys.filter((other) => plainName(other) === name).length === 1) return name;
  const importers = keys.filter((other) => manifest[other].imports?.includes(key)).map(plainName);
  return `${name} of ${importers.toSorted()[0]}`;
}

/** Each script exists in each language. */
const inFrench = (file) => file.replace(/^assets\/(?=[^/]+\.js$)/, 'assets/fr/');
const bytesOf = (key) => fs.statSync(path.join(dist, 'client', `${inFrench(manifest[key].file)}.br`)).size;

/** The chunks that a source needs. */
function chunksOf(key) {
  const entry = manifest[key];
  if (entry === undefined) throw new Error(`${key} is no part of the build.`);
  return [key, ...(entry.imports ?? []).flatMap(chunksOf)];
}
function weightsOf(chunks) {
  const weights = new Map();
  for (const key of new Set(chunks)) {
    const name = nameOf(key);
    if (weights.has(name)) throw new Error(`Two chunks are named ${name}: one of them would not be weighed.`);
    weights.set(name, bytesOf(key));
  }
  return Object.fromEntries(weights);
}

const everyone = chunksOf('src/main.tsx');
/** With the table of the addresses that only signed-in readers may open. */
const shared = { everyone, signedIn: [...everyone, ...chunksOf('src/features/frame/routes-of-readers.ts')] };
const pages = routes.map(({ path: address, access, file }) => ({
  path: address,
  access,
  shared: weightsOf(shared[access]),
  own:
    file === undefined
      ? {}
      : weightsOf(chunksOf(`src/${file}`).filter((chunk) => !shared[access].includes(chunk))),
}));

if (asked.has('--json')) {
  process.stdout.write(JSON.stringify({ style: bytesOf('style.css'), pages }));
} else if (asked.has('--write')) {
  const before = JSON.parse(fs.readFileSync(record, 'utf8'));
  const steady = ([name, bytes]) => [name, Math.abs(bytes - before[name]) < NOISE ? before[name] : bytes];
  const sorted = Object.entries(weightsOf(keys))
    .map(steady)
    .toSorted(([one], [other]) => (one < other ? -1 : 1));
  fs.writeFileSync(record, JSON.stringify(Object.fromEntries(sorted), undefined, 2));
  execFileSync('npx', ['oxfmt', record], { cwd: root });
} else {
  const sum = (weights) => Object.values(weights).reduce((total, bytes) => total + bytes, 0) / 1000;
  const lines = pages
    .map(({ path: address, shared: common, own }) => [sum(own), sum(common) + sum(own), address])
    .toSorted((one, other) => other[0] - one[0])
    .slice(0, 20)
    .map(
      ([own, first, address]) => `${own.toFixed(1).padStart(5)}  ${first.toFixed(1).padStart(5)}  ${address}`,
    );
  process.stdout.write(['  own  first load, in kB', ...lines, ''].join('\n'));
}
