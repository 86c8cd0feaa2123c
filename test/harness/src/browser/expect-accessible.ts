import { expect } from '@jest/globals';
import axe from 'axe-core';
import type { Page } from 'playwright-core';

interface AxeResults {
  violations: { id: string; help: string; nodes: { html: string; failureSummary?: string }[] }[];
}

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
  // Evaluated by the browser's debugger, which the content security policy lets pass. Its half megabyte is read once a document.
  if (!(await page.evaluate<boolean>('"axe" in window'))) await page.evaluate(axe.source);
  const { violations } = await page.evaluate<AxeResults>(
    `axe.run(document, { resultTypes: ["violations"]${inOtherColours ? ', runOnly: ["cat.color"]' : ''} })`,
  );
  const found = violations.flatMap(({ id, help, nodes }) =>
    nodes.map(({ html, failureSummary }) => `${id}: ${help}\n${html}\n${failureSummary ?? ''}`),
  );
  const isTooWide = await page.evaluate<boolean>('document.documentElement.scrollWidth > innerWidth');
  return isTooWide ? [...found, `It scrolls sideways: ${await widestIn(page)}`] : found;
}

/** What reaches beyond the right edge. */
const widestIn = (page: Page): Promise<string> =>
  page.evaluate<string>(
    `[...document.querySelectorAll('main *, header *, footer *')]
      .filter((element) => element.getBoundingClientRect().right > innerWidth + 0.5)
      .slice(-1).map((element) => element.outerHTML.slice(0, 200)).join('')`,
  );
