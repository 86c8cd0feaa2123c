import { beforeAll, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, holds, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';
import { CosigningSchool, Idea } from '@passerelle/solvers';
import { aSolver } from '@passerelle/solvers/testing';
import type { Page } from 'playwright-core';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
const browser = openBrowser(product);
const [lea, tutor, head] = ['lea@cfa.example', 'claire@cfa.example', 'paule@cfa.example'];

const button = (page: Page, name: string | RegExp) => page.getByRole('button', { name });
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.name || document.activeElement?.textContent');

let organisationId: string;
let solverId: string;
beforeAll(async () => {
  const { database } = product;
  organisationId = (await anOrganisation(database, { kind: 'cfa', name: 'CFA du Val' })).id;
  const { id: personId } = await aPerson(database, { email: lea, name: 'Léa Moreau' });
  const { id: supervisorId } = await aPerson(database, { email: tutor, name: 'Claire Morel' });
  const { id: headId } = await aPerson(database, { email: head, name: 'Paule Roy' });
  await aMembership(database, { organisationId, personId: supervisorId, role: 'member' });
  await aMembership(database, { organisationId, personId: headId, role: 'owner' });
  const learner = { kind: 'student' as const, personId, name: 'Atelier de Léa' };
  solverId = (await aSolver(database, { ...learner, supervisorId, schoolId: organisationId })).id;
});
const ideaNow = (): Promise<Idea> => product.database.manager.findOneByOrFail(Idea, { solverId });

describe('a school that has ideas read first', () => {
  it('says so on its page, for its owners alone', async () => {
    const other = await browser.page({ as: tutor });
    await other.goto(`/structures/${organisationId}`);
    await other.getByRole('heading', { name: 'CFA du Val' }).waitFor();
    expect(await button(other, 'Faire relire les idées').count()).toBe(0);
    const page = await browser.page({ as: head });
    await page.goto(`/structures/${organisationId}`);
    await button(page, 'Faire relire les idées').dblclick();
    await page.getByText('Nos élèves font relire leurs idées.').waitFor();
    await page.getByText('C’est enregistré.').waitFor();
    await expectAccessible(page);
    expect(await product.database.manager.countBy(CosigningSchool, { organisationId })).toBe(1);
  });

  it('has a student wait, on a phone, and the supervisor see it without reloading', async () => {
    const page = await browser.page({ as: lea });
    const theirs = await browser.page({ as: tutor });
    await theirs.goto('/accompagnements');
    await theirs.getByText('Atelier de Léa').waitFor();
    await page.goto('/mon-profil');
    await button(page, 'Ajouter une idée').click();
    await page.getByLabel('Votre idée, en une phrase').fill('Un tapis qui appelle');
    await button(page, 'Enregistrer l’idée').click();
    await page.getByText('En relecture depuis le').waitFor();
    await expectAccessible(page);
    await product.settled();
    await theirs.getByRole('heading', { name: 'Un tapis qui appelle' }).waitFor();
  });

  it('has the supervisor send it back, in words that are kept until they are sent', async () => {
    const learner = await browser.page({ as: lea });
    await learner.goto('/mon-profil');
    await learner.getByText('En relecture depuis le').waitFor();
    const theirs = await browser.page({ as: tutor });
    await theirs.goto('/accompagnements');
    await theirs.getByRole('heading', { name: 'Un tapis qui appelle' }).waitFor();
    const page = await browser.page({ as: tutor });
    await page.goto('/accueil');
    await page.getByText('Léa Moreau attend votre relecture de « Un tapis qui appelle ».').waitFor();
    await page.getByRole('link', { name: 'Relire', exact: true }).click();
    await button(page, /Demander de la revoir/).click();
    expect(await focused(page)).toBe('reason');
    await button(page, 'Renvoyer l’idée').click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Ce qu’il faut revoir').fill('Dites à qui il sert.');
    await untilPersisted(page, 'Dites à qui il sert.');
    await page.reload();
    await button(page, /Demander de la revoir/).click();
    await holds(page, `document.querySelector('textarea[id^=reason-]')?.value === 'Dites à qui il sert.'`);
    await button(page, 'Renvoyer l’idée').dblclick();
    await page.getByText('« Un tapis qui appelle » est renvoyée à Léa Moreau').waitFor();
    await expectAccessible(page);
    expect(await ideaNow()).toMatchObject({ signature: 'returned', returnedReason: 'Dites à qui il sert.' });
    await product.settled();
    await learner.getByText('Dites à qui il sert.').waitFor();
    await theirs.getByRole('heading', { name: 'Un tapis qui appelle' }).waitFor({ state: 'detached' });
  });

  it('has it read again once it is changed, and signed', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/mon-profil');
    await page.getByText('Dites à qui il sert.').waitFor();
    await expectAccessible(page);
    await button(page, /Modifier « Un tapis/).click();
    await page.getByLabel('Votre idée, en une phrase').fill('Un tapis qui appelle les proches');
    await button(page, 'Enregistrer l’idée').click();
    await page.getByText('En relecture depuis le').waitFor();
    await product.settled();
    const theirs = await browser.page({ as: tutor });
    await theirs.goto('/accompagnements');
    await button(theirs, /Signer/).dblclick();
    await theirs.getByText('« Un tapis qui appelle les proches » est signée').waitFor();
    await expectAccessible(theirs);
    expect(await ideaNow()).toMatchObject({ signature: 'signed' });
    await product.settled();
    await page.getByText('Relue et signée le').waitFor();
  });
});
