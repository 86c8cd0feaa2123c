import fs from 'node:fs';
import path from 'node:path';

/** Debian's names, the quickest to start first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

/** Where a Chromium is; undefined: none is on the path. See chromium.d.mts. */
export function chromiumPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

export const chromiumIsThere = () => chromiumPath() !== undefined;
