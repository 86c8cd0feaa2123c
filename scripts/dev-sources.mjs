import fs from 'node:fs';
import path from 'node:path';
import { sourceFolders } from './compile.mjs';

/** The sources that are compiled, and which of them have changed since somebody last asked. */
export class Sources {
  #watchers = new Map();
  #wake;
  #known;

  /** @param wake is called at every change, and perhaps without any. */
  constructor(wake) {
    this.#wake = wake;
    this.#known = this.#look();
  }

  /** New, changed and deleted files since the last call. */
  changes() {
    const before = this.#known;
    this.#known = this.#look();
    return [...new Set([...before.keys(), ...this.#known.keys()])].filter(
      (file) => before.get(file) !== this.#known.get(file),
    );
  }

  /** Goes by ctime and size: nothing else tells of a file that was put in the place of another. */
  #look() {
    const found = new Map();
    for (const folder of sourceFolders()) {
      this.#watch(folder);
      for (const entry of fs.readdirSync(folder, { recursive: true, withFileTypes: true })) {
        const name = path.join(entry.parentPath ?? entry.path, entry.name);
        if (entry.isDirectory()) this.#watch(name);
        if (!entry.isFile() || name.endsWith('.spec.ts')) continue;
        // An editor may have removed it again.
        const stat = fs.statSync(name, { throwIfNoEntry: false });
        if (stat !== undefined) found.set(name, `${stat.ctimeMs} ${stat.size}`);
      }
    }
    return found;
  }

  /** One folder each: below Node 22 a recursive watch on Linux loses files that an editor puts in the place of others. */
  #watch(folder) {
    if (this.#watchers.has(folder)) return;
    const forget = () => {
      this.#watchers.get(folder)?.close();
      this.#watchers.delete(folder);
    };
    const watcher = fs.watch(folder, () => {
      // One that comes again under the same name is another one.
      if (!fs.existsSync(folder)) forget();
      this.#wake();
    });
    watcher.on('error', forget);
    this.#watchers.set(folder, watcher);
  }
}
