import fs from 'node:fs';
import path from 'node:path';
import { sourceFolders } from './compile.mjs';

/** The sources that are compiled, and the changes since the last call. */
export class Sources {
  #watchers = new Map();
  #wake;
  #known;

  /** @param wake is called at every change, and sometimes without one. */
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

  /** Uses ctime and size, since nothing else detects a file that replaced another one. */
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

  /** One watch per folder. Below Node 22, a recursive watch on Linux loses files that an editor replaces. */
  #watch(folder) {
    if (this.#watchers.has(folder)) return;
    const forget = () => {
      this.#watchers.get(folder)?.close();
      this.#watchers.delete(folder);
    };
    const watcher = fs.watch(folder, () => {
      // A folder that is created again under the same name is a different one.
      if (!fs.existsSync(folder)) forget();
      this.#wake();
    });
    watcher.on('error', forget);
    this.#watchers.set(folder, watcher);
  }
}
