// Compiles apps/*/src and libs/*/src into dist folders beside them, file by file: what has not changed since is left alone.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { transform } from '@swc/core';

const root = fileURLToPath(new URL('..', import.meta.url));
const swcrc = path.join(root, '.swcrc');
/** A compilation that takes longer than this, in milliseconds, is announced. */
const UNANNOUNCED = 3_000;

/**
 * Brings every dist folder up to date. It prints something only when it takes time or fails. Ends the process if it
 * fails.
 */
export async function compile() {
  const announcement = setTimeout(() => process.stderr.write('Compilation…\n'), UNANNOUNCED);
  for (const folder of sourceFolders()) removeWhatHasNoSource(folder);
  const stale = sourceFolders().flatMap(sourcesIn).filter(isStale);
  const outcomes = await Promise.allSettled(stale.map(compileFile));
  clearTimeout(announcement);
  const failures = outcomes.filter(({ status }) => status === 'rejected');
  for (const { reason } of failures) process.stderr.write(`${reason.message}\n`);
  if (failures.length > 0) process.exit(1);
}

/** The folders of sources that are compiled. */
export function sourceFolders() {
  return (
    ['apps', 'libs']
      .flatMap((parent) =>
        fs.readdirSync(path.join(root, parent)).map((name) => path.join(root, parent, name, 'src')),
      )
      // The web application has a build of its own.
      .filter((folder) => fs.existsSync(folder) && folder !== path.join(root, 'apps/web/src'))
  );
}

/** The files of such a folder that are compiled or copied. Specs and their helpers are excluded. */
export function sourcesIn(folder) {
  return filesIn(folder).filter(
    (file) => !file.endsWith('.spec.ts') && !file.includes(`${path.sep}contract${path.sep}`),
  );
}

/**
 * Compiles or copies one file, or removes its output if the source is deleted.
 * @returns whether anything changed. @throws with the place of the mistake if it cannot be compiled.
 */
export async function compileFile(file) {
  const target = targetOf(file);
  if (!fs.existsSync(file)) {
    const was = fs.existsSync(target);
    for (const output of [target, `${target}.map`]) fs.rmSync(output, { force: true });
    return was;
  }
  if (!file.endsWith('.ts')) return write(target, fs.readFileSync(file));
  const { code, map } = await transform(fs.readFileSync(file, 'utf8'), {
    ...JSON.parse(fs.readFileSync(swcrc, 'utf8')),
    swcrc: false,
    filename: file,
    sourceFileName: path.relative(path.dirname(target), file),
  });
  write(`${target}.map`, map);
  return write(target, `${code}\n//# sourceMappingURL=${path.basename(target)}.map`);
}

const targetOf = (file) =>
  file.replace(`${path.sep}src${path.sep}`, `${path.sep}dist${path.sep}`).replace(/\.ts$/, '.js');

const filesIn = (folder) =>
  fs
    .readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));

/** Uses the time of the last change to a file or its name (ctime), which nobody can set, unlike mtime. */
function isStale(file) {
  const made = fs.statSync(targetOf(file), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  return Math.max(fs.statSync(file).ctimeMs, fs.statSync(swcrc).ctimeMs) >= made;
}

function removeWhatHasNoSource(folder) {
  const dist = folder.replace(/src$/, 'dist');
  if (!fs.existsSync(dist)) return;
  const made = new Set(sourcesIn(folder).map(targetOf));
  for (const file of filesIn(dist)) if (!made.has(file.replace(/\.map$/, ''))) fs.rmSync(file);
}

/** Under another name first, since a second process may read or write it at the same time. */
function write(target, content) {
  const bytes = Buffer.from(content);
  const isSame = fs.existsSync(target) && fs.readFileSync(target).equals(bytes);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  const unfinished = `${target}.${process.pid}`;
  fs.writeFileSync(unfinished, bytes);
  fs.renameSync(unfinished, target);
  return !isSame;
}
