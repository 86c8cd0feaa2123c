import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { seenByRules } from './what-rules-see.js';

/** No rule of axe finds anything in the page as it stands, and nothing makes it scroll sideways. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsIn(page)).toEqual([]);
}

const COLOURS = { runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] } };
const COLOURS_MORE_STRICTLY = { runOnly: ['cat.color'] };
const ALL_BUT_COLOURS = {
  rules: Object.fromEntries(COLOURS.runOnly.values.map((rule) => [rule, { enabled: false }])),
};

/** By what axe told the pages in which it found nothing. */
const clean = { structure: new Set<string>(), colours: new Set<string>(), otherColours: new Set<string>() };

/**
 * What axe finds, and whether the page scrolls sideways; in words. Where it has found nothing in pages that its rules cannot tell
 * from this one, it is not asked again.
 * @param inOtherColours the page was looked at by every rule already, and only its colours are others: rules about colour are enough
 */
export async function findingsIn(
  page: Page,
  { inOtherColours = false }: { inOtherColours?: boolean } = {},
): Promise<string[]> {
  const scrolls = await page.evaluate<string[]>(scrollsSideways);
  const { structure, colours } = await seenByRules(page, inOtherColours);
  const cleanColours = inOtherColours ? clean.otherColours : clean.colours;
  const isClean = {
    structure: inOtherColours || clean.structure.has(structure),
    colours: colours.every((sort) => cleanColours.has(sort)),
  };
  if (isClean.structure && isClean.colours) return scrolls;
  await loadAxe(page);
  const rules = inOtherColours ? COLOURS_MORE_STRICTLY : rulesBut(isClean);
  const found = await page.evaluate<string[]>(look(rules));
  if (found.length === 0) {
    if (!inOtherColours) clean.structure.add(structure);
    for (const sort of colours) cleanColours.add(sort);
  }
  return [...found, ...scrolls];
}

function rulesBut(isClean: { structure: boolean; colours: boolean }): object {
  if (isClean.structure) return COLOURS;
  return isClean.colours ? ALL_BUT_COLOURS : {};
}

/** In words, within the page: what else axe has to say of a page is much, and nobody reads it. */
const look = (rules: object): string => `(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...${JSON.stringify(rules)} });
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + help + '\\n' + html + '\\n' + (failureSummary ?? '')));
})()`;

const scrollsSideways = `(() => {
  if (document.documentElement.scrollWidth <= innerWidth) return [];
  const wide = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
  return ['It scrolls sideways: ' + (wide.at(-1)?.outerHTML.slice(0, 200) ?? '')];
})()`;

/** Pages that were looked at before. */
const known = new WeakSet<Page>();

const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Half a megabyte: sent once a page, and not once a document. The browser's debugger gives it to each document, which the content
 * security policy lets pass; it is compiled where it is wanted.
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
