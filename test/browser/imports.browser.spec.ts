import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, holds, openBrowser, whole } from '@passerelle/harness/browser';
import { type Sender, senderOf } from '@passerelle/harness/imports';
import { bootProduct } from '@passerelle/harness/product';
import { aWorkbook } from '@passerelle/imports/testing';
import { Solver } from '@passerelle/solvers';
import type { Page } from 'playwright-core';
import { untilPersisted } from './walk/persisted-texts.js';

const product = bootProduct();
const browser = openBrowser(product);
const nadia = 'nadia@ovlt.example';
let sender: Sender;
beforeAll(async () => {
  sender = await senderOf(product, nadia);
});

const workbook = aWorkbook({
  rows: [
    ['Salon de novembre', null, null],
    ['Raison sociale', 'Catégorie', 'Quoi'],
    [
      'Veille Douce',
      'start-up',
      'Des capteurs sans caméra pour les nuits, posés en une heure chez la personne.',
    ],
    ['Roue Libre', 'étudiante', 'Des trajets partagés'],
    ['Sans Type', 'licorne', null],
  ],
});
const named = (name: string) => product.database.manager.findOneBy(Solver, { name });

async function send(page: Page, kind: string, file: { name: string; buffer: Buffer }): Promise<void> {
  await page.goto('/imports');
  await whole(page);
  await page.getByLabel(kind).check();
  await page.getByLabel('Le fichier').setInputFiles({ ...file, mimeType: 'application/octet-stream' });
  await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
}

describe('a curator with a file', () => {
  it('sends it, corrects its columns, reads what it would do, applies it and undoes it', async () => {
    const page = await browser.page({ as: nadia, width: 1280, height: 900 });
    await page.goto('/bureau');
    await page.getByRole('link', { name: 'Imports' }).click();
    await page.getByRole('heading', { name: 'Importer un fichier' }).waitFor();
    await whole(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer le fichier' }).click();
    await page.getByRole('link', { name: 'Dites ce que le fichier décrit.' }).waitFor();
    await page.getByLabel('Porteurs de solution').check();
    await page
      .getByLabel('Le fichier')
      .setInputFiles({ name: 'salon.xlsx', mimeType: 'application/octet-stream', buffer: workbook });
    await page.getByRole('button', { name: 'Envoyer le fichier' }).click();

    await page.getByText('Rien n’est encore repris. Voici ce que ce fichier donnerait.').waitFor();
    await expectAccessible(page);
    await page.getByText('Cellule B5, Type de porteur').waitFor();
    await page.getByText('Écrivez start-up, étudiant, porteur de projet ou entrepreneur.').waitFor();
    await page.getByText('Voir et corriger les colonnes').click();
    await page.getByLabel('Quoi').selectOption({ label: 'Description' });
    await page.getByRole('button', { name: 'Essayer avec ces colonnes' }).click();
    await page.getByRole('button', { name: 'Essayer avec ces colonnes' }).waitFor({ state: 'hidden' });
    await page.getByRole('button', { name: 'Reprendre 2 lignes' }).waitFor();
    expect(await named('Veille Douce')).toBeNull();

    await page.getByRole('button', { name: 'Reprendre 2 lignes' }).dblclick();
    await page.getByText('C’est fait.').waitFor();
    await expectAccessible(page);
    expect(await named('Veille Douce')).toMatchObject({
      description: expect.stringMatching(/^Des capteurs/),
    });

    await page.getByRole('button', { name: 'Annuler cet import' }).click();
    await page.getByRole('dialog').getByText('2 fiches créées seront retirées').waitFor();
    await page.getByRole('button', { name: 'Annuler l’import' }).click();
    await page.getByText('L’import est annulé.').waitFor();
    await page.getByText('2 fiches retirées').waitFor();
    await expectAccessible(page);
    expect(await named('Veille Douce')).toBeNull();
    await page.getByRole('link', { name: 'Tous les imports' }).click();
    await page.getByRole('link', { name: 'salon.xlsx' }).waitFor();
    await page.getByText('Annulé', { exact: true }).waitFor();
  });

  it('pastes cells by keys alone, on a phone, and finds them again after a reload', async () => {
    const page = await browser.page({ as: nadia, width: 390, height: 800 });
    await page.goto('/imports');
    await whole(page);
    const box = page.getByLabel('Ou collez un tableau');
    await box.focus();
    await page.keyboard.insertText('Nom\tType\nCollé\tstart-up\n');
    await untilPersisted(page, 'Collé');
    await page.reload();
    await whole(page);
    await holds(page, `document.querySelector('#pasted').value.includes('Collé')`);
    await page.getByLabel('Porteurs de solution').focus();
    await page.keyboard.press('Space');
    await page.getByRole('button', { name: 'Envoyer le fichier' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Reprendre une ligne' }).waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Écarter ce fichier' }).press('Enter');
    await page.getByRole('heading', { name: 'Imports précédents' }).waitFor();
    expect(await page.getByLabel('Ou collez un tableau').inputValue()).toBe('');
  });

  it('imports contacts without a mail, then sends one of the invitations', async () => {
    const page = await browser.page({ as: nadia, width: 390, height: 844 });
    const csv =
      'Structure;Prénom;Nom;Adresse mail;Rôle\nLes Mains;Inès;Da Silva;ines@mains.example;responsable\n';
    await page.goto('/imports');
    await whole(page);
    await page.getByText('Que peut contenir le fichier ?').click();
    const [template] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Contacts des structures' }).click(),
    ]);
    expect(template.suggestedFilename()).toBe('modele-contacts.csv');
    await expectAccessible(page);
    await send(page, 'Contacts des structures', { name: 'contacts.csv', buffer: Buffer.from(csv) });
    await page.getByText('Aucun mail ne part').waitFor();
    await page.getByRole('button', { name: 'Reprendre une ligne' }).click();
    await page.getByText('Aucun mail n’est parti.').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'la liste des structures' }).click();
    await page.getByRole('link', { name: 'Les Mains' }).first().click();
    await page.getByText('Inès Da Silva (ines@mains.example)').waitFor();
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer l’invitation' }).click();
    await page.getByText('envoyée le').waitFor();
    await product.settled();
    const mails = product.mailbox.messages().filter(({ to }) => JSON.stringify(to).includes('ines@mains'));
    expect(mails).toHaveLength(1);
  });

  it('learns when the plan has changed, when a colleague was first, and when a file is none', async () => {
    const page = await browser.page({ as: nadia, width: 1280, height: 900 });
    const csv = (name: string): Buffer => Buffer.from(`id;type;nom\nc1;start-up;${name}`);
    await send(page, 'Porteurs de solution', { name: 'un.csv', buffer: csv('Un') });
    await page.getByRole('button', { name: 'Reprendre une ligne' }).waitFor();
    const other = await sender.planned('solvers', 'deux.csv', csv('Deux'));
    await sender.apply(other.id, other.planHash);
    await product.settled();
    await page.getByRole('button', { name: 'Reprendre une ligne' }).click();
    await page.getByText('Ce que ce fichier donnerait a changé').waitFor();
    const id = new URL(page.url()).pathname.split('/').at(-1) ?? '';
    await sender.apply(id, (await sender.see(id)).planHash);
    await page.getByRole('button', { name: 'Reprendre une ligne' }).click();
    await page.getByRole('alert').getByText('Cet import est déjà appliqué').waitFor();
    await page.getByText('C’est fait.').waitFor();

    await send(page, 'Besoins', { name: 'photo.png', buffer: Buffer.from('\u0089PNG\0\0\0\r') });
    await page.getByText('Ce fichier n’est pas un tableau').waitFor();
    await expectAccessible(page);
  });
});
