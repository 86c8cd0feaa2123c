// The migrated PostgreSQL that specs clone. It is stored between runs until one of its sources changes, which saves
// each run two seconds.
import { execFileSync } from 'node:child_process';
import crypto from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../../..', import.meta.url));
const kept = path.join(root, 'node_modules/.cache/postgres');

/** The libs that create a database, with all their imports. */
const libs =
  'config database jobs problems graphql mail imports text links accounts taxonomy territories'.split(' ');
const makers = ['apps/server/dist/installation', ...libs.map((lib) => `libs/${lib}/dist`)];

/**
 * Copies the cluster of an earlier run into a folder, if all sources are the same as then.
 * @returns whether there was one; and a function that stores the cluster of a folder, whose server must have stopped
 */
export function preparedCluster(folder) {
  const current = path.join(kept, keyOfMakers());
  const isThere = fs.existsSync(current);
  if (isThere) copy(current, folder);
  return { isThere, keep: () => keep(folder, current) };
}

/**
 * Under another name first, since the next run may search it at this very moment. Clusters of older sources are
 * deleted.
 */
function keep(folder, current) {
  fs.rmSync(kept, { recursive: true, force: true });
  fs.mkdirSync(kept, { recursive: true });
  const unfinished = `${current}.${process.pid}`;
  copy(folder, unfinished);
  fs.renameSync(unfinished, current);
}

/** With its owner and modes, which PostgreSQL requires. */
function copy(from, to) {
  execFileSync('cp', ['-a', from, to]);
}

function keyOfMakers() {
  const hash = crypto.createHash('sha256');
  for (const file of ['package-lock.json', ...makers.flatMap(filesIn)]) {
    hash
      .update(`${file}\0`)
      .update(fs.readFileSync(path.join(root, file)))
      .update('\0');
  }
  return hash.digest('hex');
}

function filesIn(folder) {
  return fs
    .readdirSync(path.join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.name.endsWith('.map'))
    .map((entry) => path.relative(root, path.join(entry.parentPath, entry.name)))
    .toSorted();
}
