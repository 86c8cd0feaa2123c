import { beforeAll, describe, expect, it } from '@jest/globals';
import { aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { linkIn, mailsTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Solver } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { Page } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);
const [lea, tutor] = ['lea@cfa.example', 'claire@cfa.example'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.name || document.activeElement?.textContent');

let solverId: string;
beforeAll(async () => {
  const { id: personId } = await aPerson(product.database, { email: lea, name: 'Léa Moreau' });
  const learner = { kind: 'student' as const, personId, name: 'Atelier de Léa' };
  solverId = (await aSolver(product.database, learner)).id;
});

describe('somebody who learns', () => {
  it('says that they are under age and names a supervisor, on a phone', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await button(page, 'Dire qui m’accompagne').click();
    await button(page, 'J’ai moins de 18 ans').click();
    await page.getByLabel('Le mois de vos 18 ans').waitFor();
    expect(await focused(page)).toBe('until');
    await expectAccessible(page);
    await page.getByLabel('Le mois de vos 18 ans').selectOption({ index: 9 });
    await button(page, 'Enregistrer').click();
    await page.getByText('Tant que personne ne vous accompagne').waitFor();

    await button(page, 'Nommer la personne qui m’accompagne').click();
    expect(await focused(page)).toBe('email');
    await page.getByLabel('Son adresse mail').fill('sans arobase');
    await button(page, 'Envoyer la demande').click();
    await page.getByRole('alert').waitFor();
    // The typed text is still there.
    expect(await page.getByLabel('Son adresse mail').inputValue()).toBe('sans arobase');
    await expectAccessible(page);
    await page.getByLabel('Son adresse mail').fill(tutor);
    await button(page, 'Envoyer la demande').dblclick();
    await page.getByText('Sa réponse est attendue.').waitFor();
    await expectAccessible(page);
    expect(await mailsTo(product, tutor)).toHaveLength(1);
    const solver = await product.database.manager.findOneByOrFail(Solver, { id: solverId });
    expect(solver).toMatchObject({ supervisorEmail: tutor, isUnsupervised: true });
  });

  it('is supervised by the person who answers from the mail, who finds them on a page', async () => {
    const [mail] = await mailsTo(product, tutor);
    const page = await browser.page();
    await page.goto(linkIn(mail, 'accompagnement'));
    await expectAccessible(page);
    await page.getByLabel('Oui, je l’accompagne').check();
    await page.getByLabel(/nom/i).fill('Claire Morel');
    await button(page, 'Envoyer ma réponse').click();
    await page.getByRole('link', { name: 'Voir qui j’accompagne' }).click();
    await page.getByText('Léa Moreau a moins de 18 ans').waitFor();
    await expectAccessible(page);
    await button(page, /Ne plus l’accompagner/).click();
    expect(await focused(page)).toBe('Oui, y mettre fin');
    await expectAccessible(page);
    await button(page, 'Oui, y mettre fin').click();
    await page.getByText('Vous n’accompagnez personne pour le moment.').waitFor();
    await expectAccessible(page);
  });

  it('asks again, and is answered on that page', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await button(page, 'Dire qui m’accompagne').click();
    await button(page, 'Nommer la personne qui m’accompagne').click();
    await page.getByLabel('Son adresse mail').fill(tutor);
    await button(page, 'Envoyer la demande').click();
    await page.getByText('Sa réponse est attendue.').waitFor();

    const theirs = await browser.page({ as: tutor });
    await theirs.goto('/accueil');
    await theirs.getByText('Léa Moreau vous demande de l’accompagner.').waitFor();
    await theirs.getByRole('link', { name: 'Répondre' }).click();
    await button(theirs, /Oui, je l’accompagne/).click();
    await theirs.getByText('Vous accompagnez Léa Moreau.').waitFor();
    await expectAccessible(theirs);
    await button(theirs, 'Corriger la date').click();
    await theirs.getByLabel('Le mois de ses 18 ans').selectOption({ label: '18 ans ou plus' });
    await button(theirs, 'Enregistrer').click();
    await theirs.getByText('Léa Moreau a moins de 18 ans').waitFor({ state: 'detached' });
  });
});

it('lists all whom somebody supervises, page by page, and home leads there', async () => {
  const { database } = product;
  const { id: supervisorId } = await aPerson(database, { email: 'maud@lycee.example', name: 'Maud Petit' });
  for (let i = 10; i < 35; i++) {
    const { id: personId } = await aPerson(database, { name: `Élève ${i}` });
    await aSolver(database, { kind: 'student' as const, personId, supervisorId, name: `Projet ${i}` });
  }
  const page = await browser.page({ as: 'maud@lycee.example' });
  await page.goto('/accueil');
  await page.getByRole('link', { name: 'Toutes les personnes que vous accompagnez' }).click();
  const learners = page.getByRole('heading', { name: /^Élève \d+$/, level: 3 });
  await learners.nth(19).waitFor();
  expect(await learners.count()).toBe(20);
  await button(page, 'Voir la suite').click();
  await learners.nth(24).waitFor();
  expect(new Set(await learners.allTextContents()).size).toBe(25);
  await expectAccessible(page);
});
