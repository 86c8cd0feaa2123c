import fs from 'node:fs';
import { createRequire } from 'node:module';
import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';

/** Expects no finding of axe in the present page, and no sideways scrolling. */
export async function expectAccessible(page: Page): Promise<void> {
  expect(await findingsIn(page)).toEqual([]);
}

/** The findings of axe, and whether the page scrolls sideways, in words. */
export const findingsIn = (page: Page): Promise<string[]> => withAxe(page, look(EVERY_RULE));

/**
 * The findings in light colours, and in dark ones, which the server sets by the same attribute. Only colours differ
 * there, so rules about colour are enough. Leaves the page without the attribute.
 */
export const findingsInBothColours = (page: Page): Promise<string[]> =>
  withAxe(
    page,
    `(async () => {
  const { dataset } = document.documentElement;
  try {
    dataset.theme = 'light';
    const inLight = await ${look(EVERY_RULE)};
    dataset.theme = 'dark';
    const inDark = await ${look(RULES_OF_COLOUR)};
    return [...inLight.map((finding) => 'light: ' + finding), ...inDark.map((finding) => 'dark: ' + finding)];
  } finally {
    delete dataset.theme;
  }
})()`,
  );

const EVERY_RULE = '{}';

/**
 * In dark colours text has the contrast of level AAA. The rules are listed by name, with the figures of AAA for the
 * rule of AA. Running all of axe's colour rules would check each text twice, once for each level.
 */
const RULES_OF_COLOUR = `{
  runOnly: { type: 'rule', values: ['color-contrast', 'link-in-text-block'] },
  checks: { 'color-contrast': { options: {
    ignoreUnicode: true, ignoreLength: false, ignorePseudo: false, boldValue: 700, boldTextPt: 14, largeTextPt: 18,
    contrastRatio: { normal: { expected: 7 }, large: { expected: 4.5 } }, pseudoSizeThreshold: 0.25, shadowOutlineEmMax: 0.2,
  } } },
}`;

/** In words, within the page, since axe's other output is long, and nobody reads it. */
const look = (options: string): string => `(async () => {
  const { violations } = await axe.run(document, { resultTypes: ['violations'], ...${options} });
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => id + ': ' + help + '\\n' + html + '\\n' + (failureSummary ?? '')));
  if (document.documentElement.scrollWidth <= innerWidth) return found;
  const wide = [...document.querySelectorAll('main *, header *, footer *')]
    .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5);
  return [...found, 'It scrolls sideways: ' + (wide.at(-1)?.outerHTML.slice(0, 200) ?? '')];
})()`;

/** Pages that were checked before. */
const known = new WeakSet<Page>();

/** The smaller of its two files, which a document compiles in half of the time. */
const axeFile = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

/**
 * Half a megabyte, sent and compiled once a page. Once a document would take as long as all of axe's work. The
 * browser's debugger gives it to each document, which the content security policy allows.
 */
async function withAxe(page: Page, looking: string): Promise<string[]> {
  if (!known.has(page)) {
    known.add(page);
    const giveAxe = `globalThis.loadAxe = () => { ${fs.readFileSync(axeFile, 'utf8')}\n };`;
    await page.addInitScript(giveAxe);
    await page.evaluate(`{ ${giveAxe} }`);
  }
  return page.evaluate<string[]>(`{ if (!('axe' in globalThis)) loadAxe(); ${looking} }`);
}
