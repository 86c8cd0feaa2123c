import { beforeAll, describe, expect, it } from '@jest/globals';
import { holds, openBrowser, whole } from '@passerelle/harness/browser';
import {
  aCompany,
  aPublishedNeed,
  fallDetector,
  holdProfile,
  importSolvers,
  mealDeliverers,
} from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SearchIndexUpdater } from '@passerelle/finding';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aMatch } from '@passerelle/matching/testing';
import { aNeed } from '@passerelle/needs/testing';
import type { Locator, Page } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';

beforeAll(async () => {
  const curator = await product.as('nadia@ovlt.example', 'curator');
  const company = await aCompany(product, anne, 'Mains Tendues');
  await product.as(karim);
  await importSolvers(product, ...mealDeliverers, fallDetector);
  const solverId = await holdProfile(product, fallDetector.name, karim);
  await aPublishedNeed(product, company, curator);
  const { database } = product;
  for (let i = 0; i < 55; i++) {
    const { id: needId } = await aNeed(database, {
      territoryCodes: ['commune:45234'],
      organisationId: company.id,
      state: 'published',
      publishedAt: product.clock.now(),
      title: `Repérer les chutes, maison ${i}`,
    });
    await aMatch(database, needId, solverId, 60);
    await anIntroduction(database, { needId, solverId });
  }
  await database.manager.query(
    `INSERT INTO notice SELECT (jsonb_populate_record(notice,
       jsonb_build_object('id', gen_random_uuid(), 'subject_id', gen_random_uuid()))).*
     FROM notice, generate_series(1, 45)
     WHERE notice.id = (SELECT id FROM notice WHERE recipient_id = (SELECT id FROM person WHERE email = $1) LIMIT 1)`,
    [anne],
  );
  await product.app.get(SearchIndexUpdater).rebuild();
});

interface ListPage {
  as: string;
  /** With its filters. */
  at: string;
  /** The button for one more page. Without it, the first page has all rows. */
  more?: string;
  rows: (page: Page) => Locator;
}

const headingsOf =
  (level: number) =>
  (page: Page): Locator =>
    page.locator(`main h${level} a`);

const lists: readonly ListPage[] = [
  { as: karim, at: '/pour-moi', more: 'Voir la suite', rows: headingsOf(2) },
  {
    as: karim,
    at: '/besoins?mots=chutes&lieu=epci%3A244500468',
    more: 'Voir la suite',
    rows: headingsOf(3),
  },
  { as: anne, at: '/solutions?mots=repas&genre=startup', more: 'Voir la suite', rows: headingsOf(3) },
  { as: anne, at: '/mes-besoins', rows: headingsOf(3) },
  { as: anne, at: '/mises-en-relation?onglet=vous', more: 'Voir les plus anciennes', rows: headingsOf(2) },
  { as: anne, at: '/avis', more: 'Voir les précédents', rows: (page) => page.locator('main li > a') },
];

const placeOf = (page: Page): Promise<number> => page.evaluate<number>('scrollY');

describe('a reader who comes back to a list', () => {
  it.each(lists)('finds its filters, its open pages and the place at $at', async ({ as, at, more, rows }) => {
    const page = await browser.page({ as, width: 1280, height: 700 });
    await page.goto(at);
    await whole(page);
    const before = await rows(page).count();
    if (more !== undefined) {
      const entries = await page.evaluate<number>('history.length');
      await page.getByRole('button', { name: more }).click();
      await rows(page).nth(before).waitFor();
      expect(new URL(page.url()).searchParams.get('pages')).toBe('2');
      // Back leaves the list.
      expect(await page.evaluate<number>('history.length')).toBe(entries);
    }
    const titles = await rows(page).allTextContents();
    expect(titles.length).toBeGreaterThan(more === undefined ? 0 : before);
    const address = page.url();
    const last = rows(page).last();
    await last.scrollIntoViewIfNeeded();
    const place = await placeOf(page);
    await last.click();
    await holds(page, `location.href !== ${JSON.stringify(address)} && document.querySelector('h1:focus')`);
    await page.goBack();
    await rows(page).last().waitFor();
    expect(page.url()).toBe(address);
    await holds(page, `Math.abs(scrollY - ${place}) < 5`);
    expect(await rows(page).allTextContents()).toEqual(titles);
    // A keyboard user goes on from the followed link.
    expect(await last.and(page.locator(':focus')).count()).toBe(1);

    // A reader who gets the address sees the same.
    await page.goto('about:blank');
    await page.goto(address);
    await rows(page)
      .nth(titles.length - 1)
      .waitFor();
    expect(await rows(page).allTextContents()).toEqual(titles);
  });

  it('goes on from the top of another page after Back has undone a filter', async () => {
    const page = await browser.page({ as: karim, width: 1280, height: 700 });
    await page.goto('/besoins?mots=chutes');
    await whole(page);
    await page.getByLabel(/^Orléans Métropole/).check();
    await page.getByRole('link', { name: /^Enlever Orléans/ }).waitFor();
    await page.evaluate('scrollTo(0, 900)');
    expect(await placeOf(page)).toBe(900);
    await page.goBack();
    await page.waitForURL('**/besoins?mots=chutes');
    await page.getByRole('link', { name: 'Rencontres' }).click();
    await page.locator('h1:focus').filter({ hasText: 'Rencontres' }).waitFor();
    expect(await placeOf(page)).toBe(0);
  });
});
