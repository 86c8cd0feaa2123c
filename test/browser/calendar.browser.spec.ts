import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import { SolverPeriod } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { Page } from 'playwright-core';

const product = bootProduct({ now: new Date('2027-01-18T09:00:00.000Z') });
const browser = openBrowser(product);
const [lea, nadia] = ['lea@cfa.example', 'nadia@ovlt.example'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const periods = (): Promise<number> => product.database.manager.count(SolverPeriod);

let solverId: string;
beforeAll(async () => {
  const { database } = product;
  const { id: personId } = await aPerson(database, { email: lea, name: 'Léa Moreau' });
  await product.as(nadia, 'curator');
  solverId = (
    await aSolver(database, { kind: 'project_holder', setting: 'cfa', personId, name: 'Atelier de Léa' })
  ).id;
});

/** The typed text for some days. */
async function say(page: Page, from: string, until: string): Promise<void> {
  await page.getByLabel('Premier jour', { exact: true }).fill(from);
  await page.getByLabel('Dernier jour', { exact: true }).fill(until);
}

describe('an apprentice’s calendar', () => {
  it('takes a year in few inputs, and says what is missing', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await button(page, 'Remplir mon calendrier').click();
    await button(page, 'Ajouter au calendrier').click();
    await page.getByRole('alert').getByText('Indiquez le premier jour.').waitFor();
    await expectAccessible(page);
    await say(page, '2027-01-18', '2027-01-22');
    await page.getByLabel('Cela revient ?').selectOption('3');
    await page.getByLabel('Jusqu’à quand ?').fill('2027-06-30');
    await button(page, 'Ajouter au calendrier').dblclick();
    await page.getByText('C’est ajouté : 8 périodes.').waitFor();
    await expectAccessible(page);
    expect(await periods()).toBe(8);

    await page.getByLabel('Quels jours ?').selectOption('exams');
    await say(page, '2027-06-07', '2027-06-12');
    await button(page, 'Ajouter au calendrier').click();
    await page.getByText('C’est ajouté.', { exact: true }).waitFor();
    await say(page, '2027-06-10', '2027-06-11');
    await button(page, 'Ajouter au calendrier').click();
    await page
      .getByRole('alert')
      .getByText('Votre calendrier indique déjà une période de ce genre')
      .waitFor();
    expect(await periods()).toBe(9);
    await page.getByText('Vous êtes en entreprise jusqu’au vendredi 22 janvier compris').waitFor();
    await expectAccessible(page);
  });

  it('is read by a curator on the profile', async () => {
    const page = await browser.page({ as: nadia });
    await page.goto(`/solutions/${solverId}`);
    await page.getByText('Actuellement en entreprise, jusqu’au vendredi 22 janvier.').waitFor();
    await page.getByText('En entreprise, du 8 février au 12 février').waitFor();
    await expectAccessible(page);
  });

  it('loses one period, or all of a kind', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await page.getByText('En entreprise du 18 janvier au 22 janvier et 8 autres périodes.').waitFor();
    await button(page, 'Voir ou changer').last().click();
    await page.getByText('8 périodes, du 18 janvier au 18 juin').click();
    await button(page, 'Retirer En entreprise, du 18 janvier au 22 janvier').click();
    await button(page, /Retirer ces 7 périodes/).waitFor();
    expect(await periods()).toBe(8);
    await expectAccessible(page);
    await button(page, /Retirer ces 7 périodes/).click();
    await page.getByText('Vous êtes en entreprise').waitFor({ state: 'detached' });
    await button(page, /Retirer ces 7 périodes/).waitFor({ state: 'detached' });
    expect(await periods()).toBe(1);
    await button(page, 'Ajouter une période').click();
    await expectAccessible(page);
  });

  it('keeps an absence of their own beside it', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await button(page, 'Indiquer une absence').click();
    await page.getByLabel('Premier jour d’absence').fill('2027-03-01');
    await page.getByLabel('Dernier jour', { exact: true }).fill('2027-03-03');
    await button(page, 'Enregistrer l’absence').click();
    await page.getByText('C’est enregistré.').waitFor();
    await page.getByText('Examens du 7 juin au 12 juin.').waitFor();
    await button(page, 'Retirer cette absence').click();
    await button(page, 'Indiquer une absence').waitFor();
    expect(await periods()).toBe(1);
  });
});
