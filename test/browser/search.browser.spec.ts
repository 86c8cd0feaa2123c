import { beforeAll, describe, expect, it } from '@jest/globals';
import { SearchIndexUpdater } from '@passerelle/finding';
import type { GraphqlClient } from '@passerelle/graphql/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import {
  aCompany,
  aPublishedNeed,
  ask,
  type Company,
  fallDetector,
  fallsAtNight,
  holdProfile,
  importSolvers,
  mealDeliverers,
} from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import { aNeed } from '@passerelle/needs/testing';
import type { Page } from 'playwright-core';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
const browser = openBrowser(product);
const anne = 'anne@mains.example';
const karim = 'karim@nuit.example';

let company: Company;
let curator: GraphqlClient;
let needId: string;
beforeAll(async () => {
  curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, anne, 'Mains Tendues');
  await product.as(karim);
  await importSolvers(product, ...mealDeliverers, fallDetector);
  await holdProfile(product, fallDetector.name, karim);
  needId = await aPublishedNeed(product, company, curator);
  for (let i = 1; i <= 45; i++) {
    await aNeed(product.database, {
      organisationId: company.id,
      state: 'published',
      publishedAt: new Date(),
      title: `Prévenir les chutes dans l’escalier, maison ${i}`,
      territoryCodes: [i % 2 === 0 ? 'commune:45234' : 'commune:45284'],
    });
  }
  await product.app.get(SearchIndexUpdater).rebuild();
});

const placeOf = async (page: Page): Promise<number> => page.evaluate<number>('scrollY');
const titlesIn = async (page: Page): Promise<string[]> =>
  page.getByRole('heading', { level: 3 }).allTextContents();

describe('a solver', () => {
  it('corrects a typing error, narrows, opens a need, and finds all of it again on coming back', async () => {
    const page = await browser.page({ as: karim, width: 1280, height: 700 });
    await page.goto('/besoins');
    await expectAccessible(page);
    await page.getByRole('combobox', { name: 'Que savez-vous faire' }).fill('chuttes');
    await page.getByRole('button', { name: 'Chercher' }).click();
    await page.getByRole('link', { name: /^chutes?$/ }).click();
    await page.getByText('46 besoins').waitFor();
    expect(page.url()).toMatch(/\?mots=chutes?$/);

    await page.getByLabel('Une autre commune ou région').fill('orléans');
    await page.getByRole('option', { name: /^Orléans 45/ }).click();
    await page.getByRole('link', { name: 'Enlever Orléans' }).waitFor();
    await page.getByText('46 besoins').waitFor({ state: 'detached' });
    await page.getByText(/^\d+\sbesoins$/).waitFor();
    for (let pages = 2; (await page.getByRole('button', { name: 'Voir la suite' }).count()) > 0; pages++) {
      await page.getByRole('button', { name: 'Voir la suite' }).click();
      await page.waitForURL(new RegExp(`pages=${pages}`));
      // Continues with the first result.
      const first = page.getByRole('heading', { level: 3 }).nth((pages - 1) * 20);
      await first.locator('a:focus').waitFor();
    }
    await expectAccessible(page);
    const titles = await titlesIn(page);
    const last = page.getByRole('heading', { level: 3 }).last().getByRole('link');
    await last.scrollIntoViewIfNeeded();
    const place = await placeOf(page);
    const address = page.url();
    expect(place).toBeGreaterThan(1000);
    await last.click();
    await page.waitForURL(/\/besoins\/[\w-]{36}$/);

    await page.goBack();
    await page.getByRole('heading', { level: 1, name: 'Chercher un besoin' }).waitFor();
    expect(page.url()).toBe(address);
    expect(await titlesIn(page)).toEqual(titles);
    expect(Math.abs((await placeOf(page)) - place)).toBeLessThan(5);
    const [{ opened }] = await product.database.manager.query<[{ opened: string }]>(
      'SELECT count(*) AS opened FROM search_note WHERE cardinality(opened) > 0',
    );
    expect(Number(opened)).toBeGreaterThan(0);

    // A reader who gets the address sees the same.
    await page.reload();
    await page.getByRole('link', { name: 'Enlever Orléans' }).click();
    await page.getByText('46 besoins').waitFor();
    expect(await page.locator('h2:focus').textContent()).toBe('Résultats');
  });

  it('narrows on a phone, learns that only the filters are in the way, and drops them in one tap', async () => {
    const page = await browser.page({ as: karim, colours: 'dark', width: 320 });
    await page.goto('/besoins?mots=caméra');
    await page.getByText('Très proche').waitFor();
    await page.getByRole('button', { name: 'Filtrer' }).click();
    await page.getByLabel(/^Silver économie/).check();
    await page.getByRole('button', { name: 'Voir le résultat' }).click();
    expect(await page.getByRole('heading', { level: 3 }).count()).toBe(1);
    await expectAccessible(page);
    await page.goto(`${page.url()}&lieu=commune:75056`);
    await page.getByText('Rien avec ces filtres. Sans eux, un résultat.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Enlever les filtres' }).last().click();
    await page.getByRole('heading', { level: 3, name: fallsAtNight.title }).waitFor();
    await page.goto('/besoins?mots=de la');
    await page.getByText('ne dit pas quoi chercher').waitFor();
  });

  it('goes through the suggestions by the keyboard alone', async () => {
    const page = await browser.page({ as: karim });
    await page.goto('/besoins');
    const field = page.getByRole('combobox', { name: 'Que savez-vous faire' });
    const suggestions = page.getByRole('listbox');
    await field.focus();
    await page.keyboard.type('repérer');
    await suggestions.getByRole('option', { name: new RegExp(fallsAtNight.title) }).waitFor();
    await expectAccessible(page);
    await page.keyboard.press('Escape');
    await suggestions.getByRole('option').first().waitFor({ state: 'detached' });
    expect(await field.inputValue()).toBe('repérer');
    await page.keyboard.type(' ');
    await suggestions.getByRole('option').first().waitFor();
    await page.keyboard.press('ArrowUp');
    await suggestions.getByRole('option', { selected: true }).waitFor();
    await page.keyboard.press('ArrowDown');
    await suggestions.getByRole('option', { selected: true }).waitFor({ state: 'detached' });
    while (!(await suggestions.getByRole('option', { selected: true, name: fallsAtNight.title }).count())) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await page.waitForURL(`**/besoins/${needId}`);
  });
});

describe('a company', () => {
  it('finds a team by its words, reads what it does, and asks to meet it once in words that outlive the tab', async () => {
    const context = await browser.context({ as: anne });
    // As on an address without TLS.
    await context.addInitScript('delete Crypto.prototype.randomUUID');
    const first = await context.newPage();
    await first.goto('/accueil');
    await first.getByRole('link', { name: 'Chercher' }).click();
    await first.getByRole('combobox', { name: 'Que voudriez-vous changer' }).fill('chutes la nuit');
    await first.keyboard.press('Enter');
    await first.getByRole('heading', { level: 3, name: fallDetector.name }).getByRole('link').click();
    await first.getByRole('heading', { level: 1, name: fallDetector.name }).waitFor();
    await expectAccessible(first);
    await first.getByRole('button', { name: 'Demander une rencontre' }).click();
    const note = 'Sans caméra, c’est ce que nous cherchons.';
    await first.getByLabel('Un mot pour OVLT').fill(note);
    await untilPersisted(first, note);
    const address = first.url();
    await first.goto('/accueil');

    // Typed text survives the page and its tab.
    const page = await context.newPage();
    await page.goto(address);
    await page.getByRole('button', { name: 'Demander une rencontre' }).click();
    await until(async () => (await page.getByLabel('Un mot pour OVLT').inputValue()) === note);
    await page.getByLabel(fallsAtNight.title).check();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Demander à OVLT' }).dblclick();
    await page.getByText('C’est demandé.').waitFor();
    const { nodes } = await ask<{ nodes: { note: string; solver: { name: string } }[] }>(
      company.member,
      'query ($id: ID!) { introductionRequestsOfNeed(needId: $id) { nodes { note solver { name } } } }',
      { id: needId },
    );
    expect(nodes).toEqual([{ note, solver: { name: fallDetector.name } }]);
    await page.goto('/solutions/00000000-0000-7000-8000-000000000000');
    await page.getByRole('heading', { name: 'Cette page n’existe pas' }).waitFor();
    browser.expectErrors(/404/);
  });
});
