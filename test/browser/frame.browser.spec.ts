import { describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { aMembership, anOrganisation } from '@passerelle/accounts/testing';
import { openBrowser, whole } from '@passerelle/harness/browser';
import { codeTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { aNeed } from '@passerelle/needs/testing';
import type { Route } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);

describe('the frame of every page', () => {
  it('says over the page that the session has ended, and takes one back by a code', async () => {
    const email = 'longtemps@entreprise.example';
    await product.as(email);
    const page = await browser.page({ as: email });
    await page.goto('/aide');
    await page.context().clearCookies();
    browser.expectErrors(/401/);
    await page.getByRole('link', { name: 'Avis' }).click();
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Recevoir mon code' }).click();
    await dialog.getByLabel('Code à six chiffres').waitFor();
    await dialog.getByLabel('Code à six chiffres').fill(codeTo(product, email));
    await dialog.getByRole('button', { name: 'Me connecter' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await page.getByText('Rien de nouveau').waitFor();
  });

  it('asks to sign in once more where that was put off, when something is refused again', async () => {
    const email = 'plus-tard@entreprise.example';
    await product.as(email);
    const page = await browser.page({ as: email });
    await page.goto('/aide?sujet=code');
    await whole(page);
    await page.context().clearCookies();
    browser.expectErrors(/401/);
    // The page requests the reader whenever the tab gets the focus.
    const look = () => page.evaluate(`document.dispatchEvent(new Event('visibilitychange'))`);
    await look();
    const dialog = page.getByRole('dialog', { name: 'Votre session est terminée' });
    await dialog.waitFor();
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    await look();
    await dialog.waitFor();
    const asked = page.waitForRequest('**/sign-in/magic-link');
    await dialog.getByRole('button', { name: 'Recevoir mon code' }).click();
    // The link of the mail leads back to the whole address.
    expect((await asked).postDataJSON()).toMatchObject({ next: '/aide?sujet=code' });
  });

  it('offers a new version to a page that is older than the server', async () => {
    const email = 'vieil-onglet@entreprise.example';
    await product.as(email);
    const page = await browser.page({ as: email });
    await page.goto('/aide');
    await page.route('/graphql', async (route) =>
      route.fulfill({
        status: 400,
        json: { errors: [{ message: '', extensions: { code: 'UNKNOWN_DOCUMENT' } }] },
      }),
    );
    browser.expectErrors(/400/);
    await page.getByRole('link', { name: 'Avis' }).click();
    await page.getByRole('status').getByText('Une nouvelle version').first().waitFor();
    await page.unroute('/graphql');
    await page.getByRole('button', { name: 'Recharger la page' }).first().click();
    await page.getByText('Rien de nouveau').waitFor();
  });

  it('goes by the server’s clock on a device whose clock is wrong by a day, at the other end of the world', async () => {
    const { database } = product;
    const email = 'horloge@entreprise.example';
    await product.as(email);
    const { id: personId } = await database.manager.findOneByOrFail(Person, { email });
    const { id: organisationId } = await anOrganisation(database);
    await aMembership(database, { organisationId, personId });
    const { id } = await aNeed(database, { organisationId });
    const daysOn = async (timeZone: string, hoursWrong: number): Promise<string[]> => {
      const page = await browser.page({ as: email, timeZone });
      await page.clock.setFixedTime(Date.now() + hoursWrong * 3_600_000);
      await page.goto(`/besoins/${id}/rediger/quand`);
      const days = page.getByText(/^avant le /);
      await days.first().waitFor();
      return days.allInnerTexts();
    };
    const days = await daysOn('Europe/Paris', 0);
    expect(days).toHaveLength(3);
    expect(await daysOn('Pacific/Kiritimati', 26)).toEqual(days);
    expect(await daysOn('Pacific/Honolulu', -26)).toEqual(days);
  });

  it('stays where it is when a file is let fall on it', async () => {
    const page = await browser.page();
    await page.goto('/aide');
    await whole(page);
    const isRefused = (types: string): Promise<boolean[]> =>
      page.evaluate(`['dragover', 'drop'].map((type) => {
        const dataTransfer = new DataTransfer();
        ${types}
        return !document.querySelector('h1').dispatchEvent(
          new DragEvent(type, { dataTransfer, bubbles: true, cancelable: true }));
      })`);
    const file = `dataTransfer.items.add(new File(['x'], 'plan.png', { type: 'image/png' }));`;
    expect(await isRefused(file)).toEqual([true, true]);
    // Words may be dragged into a text.
    expect(await isRefused(`dataTransfer.setData('text/plain', 'une chute');`)).toEqual([false, false]);
  });

  it('says that the network is away, and when it is back opens what could not be opened', async () => {
    const context = await browser.context();
    const page = await context.newPage();
    await page.goto('/aide');
    browser.expectErrors(/ERR_INTERNET_DISCONNECTED/);
    await context.setOffline(true);
    await page.getByText('Vous êtes hors connexion').waitFor();
    await page.getByRole('link', { name: 'Mentions légales' }).click();
    await page.getByRole('heading', { name: 'Cette page ne s’est pas ouverte' }).waitFor();
    await context.setOffline(false);
    await page.getByRole('heading', { level: 1, name: 'Mentions légales' }).waitFor();
    expect(await page.getByText('Vous êtes hors connexion').count()).toBe(0);
  });

  it('does not ask to sign in when the server cannot say who reads, and opens the page once it can', async () => {
    const email = 'patiente@entreprise.example';
    await product.as(email);
    const page = await browser.page({ as: email });
    // As it is sent when the database is unavailable.
    await page.route('/avis', async (route) => {
      const answer = await route.fetch();
      const html = await answer.text();
      await route.fulfill({
        response: answer,
        body: html
          .replace(/<div id="app"[^>]*>.*<\/div><script/, '<div id="app"></div><script')
          .replace(/id="answers">.*?</, 'id="answers">[]<'),
      });
    });
    await page.route('/graphql', async (route) =>
      route.fulfill({ status: 502, contentType: 'text/html', body: '<h1>Bad Gateway</h1>' }),
    );
    browser.expectErrors(/502/);
    await page.goto('/avis');
    await page.getByRole('heading', { name: 'Cette page ne s’est pas ouverte' }).waitFor();
    await page.getByText('Le serveur ne répond pas').waitFor();
    expect(page.url()).toBe(`${product.url}/avis`);
    await page.unroute('/graphql');
    await page.getByRole('button', { name: 'Réessayer' }).click();
    await page.getByText('Rien de nouveau').waitFor();
  });

  it('opens what could not be opened once the server is back', async () => {
    const page = await browser.page();
    await page.goto('/aide');
    await whole(page);
    browser.expectErrors(/ERR_CONNECTION_REFUSED/);
    const refuse = (route: Route): Promise<void> => route.abort('connectionrefused');
    await page.route('/assets/**', refuse);
    await page.route('/health', refuse);
    const hasLooked = page.waitForEvent('requestfailed', (request) => request.url().endsWith('/health'));
    await page.getByRole('link', { name: 'Mentions légales' }).click();
    await page.getByRole('heading', { name: 'Cette page ne s’est pas ouverte' }).waitFor();
    await hasLooked;
    await page.unroute('/assets/**');
    await page.unroute('/health');
    await page.getByRole('heading', { level: 1, name: 'Mentions légales' }).waitFor();
  });

  it('says that an act was not done when the answer holds nothing', async () => {
    const email = 'sans-reponse@entreprise.example';
    await product.as(email);
    const page = await browser.page({ as: email });
    await page.goto('/compte');
    await whole(page);
    await page.route('/graphql', async (route) => route.fulfill({ json: { data: null } }));
    await page.getByLabel('Votre prénom et votre nom').fill('Anne');
    await page.getByRole('button', { name: 'Enregistrer' }).first().click();
    await page.getByRole('alert').getByText('Le serveur ne répond pas').waitFor();
    expect(await page.getByLabel('Votre prénom et votre nom').inputValue()).toBe('Anne');
  });

  it('has what happens meanwhile on the page at once: a need that OVLT sends back is a task', async () => {
    const { database } = product;
    const email = 'attentive@entreprise.example';
    await product.as(email);
    const { id: personId } = await database.manager.findOneByOrFail(Person, { email });
    const { id: organisationId } = await anOrganisation(database);
    await aMembership(database, { organisationId, personId });
    const need = await aNeed(database, { organisationId, state: 'submitted', submittedAt: new Date() });
    const page = await browser.page({ as: email });
    await page.goto('/accueil');
    await page.getByText('Rien à faire').waitFor();
    const curator = await product.as('curatrice@ovlt.example', 'curator');
    const { errors } = await curator.query(
      `mutation ($id: ID!, $version: Int!) {
        requestNeedChanges(id: $id, version: $version, reasons: [too_vague]) { __typename }
      }`,
      { id: need.id, version: need.version },
    );
    expect(errors).toBeUndefined();
    await page.getByRole('link', { name: 'Corriger' }).waitFor();
  });
});
