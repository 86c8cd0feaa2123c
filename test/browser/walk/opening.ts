import { expect } from '@jest/globals';
import { type OpenedBrowser, whole } from '@passerelle/harness/browser';
import type { Product } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';
import { type PageRow, pages, type Visit } from './pages.js';
import { people } from './sample-data.js';

/** The narrowest. */
export const PHONE = { width: 320, height: 640 };
export const DESK = { width: 1280, height: 800 };
export const languages = ['fr', 'en'] as const;
export type Language = (typeof languages)[number];

export const rowOf = (path: string): PageRow => {
  const row = pages[path];
  if (row === undefined) throw new Error(`Say in test/browser/walk/pages.ts how to open ${path}.`);
  return row;
};

/** Gives each visit a clean page on a phone, always the same page for a language. */
export const openerOf =
  (product: Product, browser: OpenedBrowser) =>
  async ({ as }: Visit, language: Language): Promise<Page> => {
    const page = await browser.cleanPage({ ...PHONE, language, ...(as && { as: people[as] }) });
    // Before that of the account.
    await page.context().addCookies([{ name: 'language', value: language, url: product.url }]);
    return page;
  };

/** Until the page has loaded everything that it shows by itself. */
export async function wholeAt(page: Page, { saysLater }: Visit): Promise<void> {
  await whole(page);
  if (saysLater !== undefined) await page.getByText(saysLater).first().waitFor();
}

/** The parts of every page, whatever its subject. */
export const expectFrame = async (page: Page, lang: Language): Promise<void> =>
  expect(await page.evaluate(frame)).toEqual({
    lang,
    h1: 1,
    hasTitle: true,
    landmarks: ['header', 'main', 'footer'],
    mains: 1,
  });

const frame = `({
  lang: document.documentElement.lang,
  h1: document.querySelectorAll('h1').length,
  hasTitle: /^.+ – Passerelle$/.test(document.title.replace(/^(Erreur\\s:|Error:)\\s/, '')),
  landmarks: ['header', 'main', 'footer'].filter((name) => document.querySelectorAll('body ' + name).length > 0),
  mains: document.querySelectorAll('main').length,
})`;
