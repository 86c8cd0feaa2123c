// See chromium.d.mts for each function.
import fs from 'node:fs';
import path from 'node:path';

/** Debian's names, the quickest to start first. */
const names = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome'];

function chromiumPath() {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  return names
    .flatMap((name) => folders.map((folder) => path.join(folder, name)))
    .find((file) => fs.existsSync(file));
}

export const chromiumIsThere = () => chromiumPath() !== undefined;

/**
 * A page is left within a second or two. Optimising its scripts, in separate threads, takes longer than they run.
 * Compiled code is kept for the next document, above all axe.
 */
const COMPILE_ONCE = '--js-flags=--no-opt --no-maglev --no-flush-bytecode';

export async function launchChromium() {
  const executablePath = chromiumPath();
  if (executablePath === undefined) throw new Error('There is no chromium on the path.');
  const { chromium } = await import('playwright-core');
  return chromium.launch({ executablePath, args: ['--no-sandbox', COMPILE_ONCE] });
}

export const cookiesIn = (header, url) =>
  header.split('; ').map((cookie) => {
    const at = cookie.indexOf('=');
    return { name: cookie.slice(0, at), value: cookie.slice(at + 1), url };
  });
