import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** No rule of axe finds anything in the page as it stands, and nothing makes it scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsIn(page)).toEqual([]);
}

/**
 * What axe finds, and whether the page scrolls sideways; in words.
 * @param inOtherColours the page was looked at by every rule already, and only its colours are others: rules about colour are enough
 */
export async function findingsIn(
  page: Page,
  { inOtherColours = false }: { inOtherColours?: boolean } = {},
): Promise<string[]> {
  await loadAxe(page);
  return page.evaluate<string[]>(look(inOtherColours ? ', runOnly: ["cat.color"]' : ''));
}

/** In words, within the page: what else axe has to say of a page is much, and nobody reads it. */
const look = (options: string): string => `(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations']${options} });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + help + '\\n' + html + '\\n' + (failureSummary ?? '')));
  if (document.documentElement.scrollWidth <= innerWidth) return found;
  const wide = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
  return [...found, 'It scrolls sideways: ' + (wide.at(-1)?.outerHTML.slice(0, 200) ?? '')];
})()`;

/** Pages that were looked at before. */
const known = new WeakSet<Page>();

/** The smaller of its two files, which a document compiles in half of the time. */
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Half a megabyte: sent and compiled once a page, and not once a document, where that took as long as everything that axe does.
 * The browser's debugger gives it to each document, which the content security policy lets pass.
 */
async function loadAxe(page: Page): Promise<void> {
  if (!known.has(page)) {
    known.add(page);
    const giveAxe = `globalThis.loadAxe = () => { ${fs.readFileSync(axeFile, 'utf8')}\n };`;
    await page.addInitScript(giveAxe);
    await page.evaluate(`{ ${giveAxe} }`);
  }
  await page.evaluate(`{ if (!('axe' in globalThis)) loadAxe(); }`);
}
