// Notes about runs of the suite. They lie in the git folder: they belong to this clone, survive a clean checkout, and
// all worktrees of the clone share them.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';

/** @returns the output of a git command. undefined: it failed, or there is no git */
export function git(...args) {
  const { status, stdout } = spawnSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });
  return status === 0 ? stdout.trimEnd() : undefined;
}

/** The path of a note. undefined: this is no clone. */
export function noteFile(name) {
  const folder = git('rev-parse', '--path-format=absolute', '--git-common-dir');
  return folder && path.join(folder, 'passerelle', name);
}

/** @returns what {@link writeNote} wrote; `otherwise` if there is nothing */
export function readNote(name, otherwise) {
  const file = noteFile(name);
  return file && fs.existsSync(file) ? JSON.parse(fs.readFileSync(file, 'utf8')) : otherwise;
}

/** Replaces a note as a whole, so that a reader never sees half of it. Does nothing outside of a clone. */
export function writeNote(name, content) {
  const file = noteFile(name);
  if (file === undefined) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  const written = `${file}.${process.pid}`;
  fs.writeFileSync(written, `${JSON.stringify(content, undefined, 2)}\n`);
  fs.renameSync(written, file);
}
