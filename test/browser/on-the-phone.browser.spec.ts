import { beforeAll, describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser, whole } from '@passerelle/harness/browser';
import { aCompany, linkIn, mailsTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { mailedAtOnce } from '@passerelle/notifications/testing';

const product = bootProduct();
mailedAtOnce(product);
const browser = openBrowser(product);
const nadia = 'nadia@ovlt.example';
const anne = 'anne@mains.example';
const paul = 'paul@alouette.example';

beforeAll(async () => {
  await product.as(nadia, 'curator');
  await aCompany(product, anne, 'Mains Tendues');
});

describe('a curator on the phone', () => {
  it('writes down what a company says; the company reads it, and sends it', async () => {
    const page = await browser.page({ as: nadia });
    await page.goto('/bureau');
    await page.getByRole('link', { name: 'Noter un besoin au téléphone' }).click();
    await page.getByLabel('Nom ou SIRET').fill('tendues');
    await page.getByRole('button', { name: 'Mains Tendues' }).click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.getByRole('textbox').fill('Nos clients perdent leurs clés, et nous attendons dehors.');
    await page.getByText('Enregistré').first().waitFor();
    const id = /besoins\/([^/]+)/.exec(page.url())?.[1];
    await page.goto(`/besoins/${id}/rediger/relire`);
    await page.getByRole('button', { name: 'Choisir à qui l’envoyer' }).click();
    await page.getByText('L’entreprise pourra compléter. Il manque :').waitFor();
    await whole(page);
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Envoyer à l’entreprise' }).click();
    await page.getByText('C’est parti.').waitFor();

    const [mail] = await mailsTo(product, anne);
    expect(mail?.text).toContain(`/besoins/${id}/rediger/relire`);
    const reader = await browser.page({ as: anne });
    await reader.goto(`/besoins/${id}/rediger/relire`);
    await reader.getByText('OVLT l’a noté pour vous, à la suite de votre échange.').waitFor();
    await reader.getByRole('button', { name: 'Envoyer mon besoin' }).waitFor();
  });

  it('invites somebody of a company that nobody knew', async () => {
    const page = await browser.page({ as: nadia });
    await page.goto('/bureau/au-telephone');
    await page.getByText('Elle n’est pas encore dans Passerelle').click();
    await page.getByLabel('Nom de l’entreprise').fill('L’Alouette à Domicile');
    await page.getByRole('button', { name: 'L’ajouter' }).click();
    await page.getByRole('button', { name: 'Commencer' }).click();
    await page.waitForURL(/rediger\/situation/);
    const id = /besoins\/([^/]+)/.exec(page.url())?.[1];
    await page.goto(`/bureau/au-telephone/${id}`);
    await page.getByRole('button', { name: 'Envoyer à l’entreprise' }).click();
    const summary = page.getByRole('alert');
    await summary.getByRole('link', { name: /indiquez à qui écrire/ }).click();
    expect(await page.getByLabel('Adresse mail de votre interlocuteur').getAttribute('aria-invalid')).toBe(
      'true',
    );
    await expectAccessible(page);
    await page.keyboard.type(paul);
    await page.getByRole('button', { name: 'Envoyer à l’entreprise' }).click();
    await page.getByText('C’est parti.').waitFor();

    const [mail] = await mailsTo(product, paul);
    const invited = await browser.page();
    await invited.goto(linkIn(mail, 'invitation'));
    await invited.getByLabel('Votre nom').fill('Paul Renard');
    await invited.getByRole('button', { name: 'Accepter l’invitation' }).click();
    await invited.getByRole('button', { name: 'Accepter l’invitation' }).waitFor({ state: 'detached' });
    await invited.goto('/accueil');
    await invited.getByText('OVLT a noté un besoin pour vous').waitFor();
    await invited.getByRole('link', { name: 'Finir et envoyer' }).waitFor();
  });
});
