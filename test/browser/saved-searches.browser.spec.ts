import { beforeAll, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { aCompany, aPublishedNeed, ask, type Company } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { SearchIndexUpdater } from '@passerelle/finding';
import type { GraphqlClient } from '@passerelle/graphql/testing';

const product = bootProduct();
const browser = openBrowser(product);
const karim = 'karim@nuit.example';

let solver: GraphqlClient;
let needId: string;
let company: Company;
beforeAll(async () => {
  const curator = await product.as('nadia@ovlt.example', 'curator');
  company = await aCompany(product, 'anne@mains.example', 'Mains Tendues');
  solver = await product.as(karim);
  needId = await aPublishedNeed(product, company, curator);
  await product.app.get(SearchIndexUpdater).rebuild();
});

interface Kept {
  name: string;
  path: string;
  paused: boolean;
}
const kept = async (): Promise<Kept[]> => ask(solver, '{ mySavedSearches { name path paused } }');

it('a search is kept once under a proposed name, found on the page of one’s own, renamed, paused, opened and deleted', async () => {
  const page = await browser.page({ as: karim, width: 390, height: 800 });
  await page.goto('/besoins?mots=chutes&lieu=epci:244500468');
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  await page.getByRole('button', { name: 'Garder cette recherche' }).click();
  const name = page.getByLabel('Nom de la recherche');
  await name.waitFor();
  expect(await name.inputValue()).toBe('chutes, Orléans Métropole');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Garder cette recherche' }).last().dblclick();
  await page.getByText('C’est gardé.').waitFor();
  await page.getByRole('link', { name: 'chutes, Orléans Métropole' }).waitFor();
  await expectAccessible(page);
  expect(await kept()).toEqual([
    {
      name: 'chutes, Orléans Métropole',
      path: '/besoins?mots=chutes&lieu=epci%3A244500468',
      paused: false,
    },
  ]);

  await page.goto('/compte#recherches');
  await page.getByRole('heading', { name: 'Recherches gardées' }).waitFor();
  await page.getByRole('button', { name: 'Renommer' }).click();
  await page.getByLabel('Nom de la recherche').fill('Chutes chez nous');
  await page.keyboard.press('Enter');
  await page.getByRole('link', { name: 'Chutes chez nous' }).waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('Renommer');
  await page.getByRole('button', { name: 'Mettre en pause' }).click();
  await page.getByRole('button', { name: 'Reprendre' }).waitFor();
  expect(await kept()).toMatchObject([{ name: 'Chutes chez nous', paused: true }]);
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Chutes chez nous' }).click();
  await page.getByRole('heading', { level: 3 }).first().waitFor();
  expect(await page.getByRole('combobox', { name: 'mots' }).inputValue()).toBe('chutes');

  await page.goto('/compte');
  await page.getByRole('button', { name: 'Supprimer : Chutes chez nous' }).click();
  await page.getByText('est supprimée').waitFor();
  await page.getByText('Vous ne gardez aucune recherche.').waitFor();
  expect(await page.evaluate<string>('document.activeElement.textContent')).toContain('est supprimée');
  await expectAccessible(page);
  expect(await kept()).toEqual([]);
});

it('a need that somebody reads is noted where they keep a search, and of nobody else', async () => {
  const readings = async (): Promise<unknown[]> =>
    product.database.manager.query('SELECT need_id FROM need_opening');
  const page = await browser.page({ as: karim });
  const read = async (): Promise<void> => {
    const noted = page.waitForResponse(
      (response) =>
        response.request().method() === 'POST' && (response.request().postData() ?? '').includes(needId),
    );
    await page.goto(`/besoins/${needId}`);
    await noted;
  };
  await read();
  expect(await readings()).toEqual([]);
  await ask(
    solver,
    'mutation ($input: SaveSearchInput!) { saveSearch(input: $input) { ... on SavedSearch { id } } }',
    { input: { name: 'Chutes', text: 'chutes' } },
  );
  await read();
  await read();
  expect(await readings()).toEqual([{ need_id: needId }]);
});
