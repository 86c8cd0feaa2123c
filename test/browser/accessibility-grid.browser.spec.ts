import fs from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { openerOf, PHONE, rowOf, wholeAt } from './walk/opening.js';
import { expectWholeWithSpacedText } from './walk/reading-aids.js';
import { makeSampleData, type SampleData } from './walk/sample-data.js';

interface Grid {
  pages: { id: string; en: string; route: string; as?: string }[];
  /** `pages`: a letter for each page; “-” if the criterion does not apply to the page. */
  criteria: { id: string; pages: string }[];
}

const file = new URL('../../docs/accessibility/rgaa.json', import.meta.url);
const grid = JSON.parse(fs.readFileSync(file, 'utf8')) as Grid;

const product = bootProduct();
const browser = openBrowser(product);
const openedAs = openerOf(product, browser);
let data: SampleData;
beforeAll(async () => {
  data = await makeSampleData(product);
});

const rows = grid.pages.map(({ id, en, route, as }, index) => ({
  name: `${id}, ${en},`,
  route,
  as,
  applies: (criterion: string): boolean =>
    grid.criteria.find((each) => each.id === criterion)?.pages[index] !== '-',
}));

async function opened({ route, as }: { route: string; as: string | undefined }): Promise<Page> {
  const visit = rowOf(route).filled.find((each) => each.as === as);
  if (visit === undefined) throw new Error(`${route} is not opened by ${as ?? 'nobody'} in walk/pages.ts.`);
  const page = await openedAs(visit, 'fr');
  await page.goto(visit.at(data));
  await wholeAt(page, visit);
  return page;
}

/** What the grid says about the source of a page, and what is found by counting. */
const counted = `(() => {
  const count = (selector) => document.querySelectorAll(selector).length;
  return {
    doctype: document.doctype?.name,
    images: count('img, area, [role=img], input[type=image], svg:not([aria-hidden=true] *, [aria-hidden=true])'),
    frames: count('iframe, frame'),
    media: count('video, audio, object, embed, canvas'),
    layoutTables: count('table[role=presentation], table[role=none]'),
    hasTables: count('table') > 0,
    headersWithoutScope: count('th:not([scope])'),
    forLooksAlone: count('font, center, big, tt, strike, marquee, blink, [align], [bgcolor], [style]'),
    hasStyleSheets: count('link[rel=stylesheet]') > 0,
    directions: count('[dir]:not([dir=""])'),
    languages: [...new Set([...document.querySelectorAll('[lang]')].map(({ lang }) => lang))].toSorted(),
    refreshes: count('meta[http-equiv=refresh]'),
    hasFields: count('main :is(input:not([type=hidden]), select, textarea)') > 0,
    first: document.querySelector('a[href], button')?.getAttribute('href'),
  };
})()`;

describe('a page of the grid', () => {
  it.each(rows)('$name has in its source what the grid says', async (row) => {
    const page = await opened(row);
    expect(await page.evaluate(counted)).toEqual({
      doctype: 'html',
      images: 0,
      frames: 0,
      media: 0,
      layoutTables: 0,
      hasTables: row.applies('5.6'),
      headersWithoutScope: 0,
      forLooksAlone: 0,
      hasStyleSheets: true,
      directions: 0,
      languages: ['en', 'fr'],
      refreshes: 0,
      hasFields: row.applies('11.1'),
      first: '#contenu',
    });
    expect(page.context().pages()).toHaveLength(1);
  });

  it.each(rows)('$name stays whole when its text is spaced', async (row) => {
    const page = await opened(row);
    await page.setViewportSize(PHONE);
    await expectWholeWithSpacedText(page);
  });
});
