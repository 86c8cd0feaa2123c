import { beforeEach, describe, expect, it } from '@jest/globals';
import { Person } from '@passerelle/accounts';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { codeTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { Secret, TOTP } from 'otpauth';
import type { Page } from 'playwright-core';

const product = bootProduct({ env: () => ({ SECOND_FACTOR: 'yes' }), host: 'localhost' });
const browser = openBrowser(product);

let number = 0;
let email: string;
beforeEach(async () => {
  number += 1;
  email = `nadia${number}@ovlt.example`;
  await product.as(email, 'curator');
});

/** Signs in by the mailed code, as far as the second step. */
async function signIn(page: Page, address = email, next = '/bureau'): Promise<void> {
  await page.goto(next);
  await page.getByLabel('Votre adresse mail').fill(address);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByLabel('Code à six chiffres').waitFor();
  await page.getByLabel('Code à six chiffres').fill(codeTo(product, address));
  await page.getByRole('button', { name: 'Me connecter' }).click();
}
const signInTo = async (page: Page, title: string, address = email): Promise<void> => {
  await signIn(page, address);
  await page.getByRole('heading', { name: title, level: 1 }).waitFor();
};

/** The code that an app shows now. Each code works once, so the clock of the product goes on. */
function codeOf(secret: string): string {
  product.clock.advance(30_000);
  const timestamp = product.clock.now().getTime();
  return new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp });
}

/** In light colours and in dark ones. */
async function expectAccessibleInAllColours(page: Page): Promise<void> {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: null });
}

/** Adds an app by typing its secret, as somebody who cannot scan. @returns the secret */
async function addApp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Ajouter une application de codes' }).click();
  await page.getByRole('img', { name: 'QR code' }).waitFor();
  await page.getByText('Je ne peux pas scanner').click();
  const secret = ((await page.locator('code').textContent()) ?? '').replaceAll(' ', '');
  await page.getByLabel('Code que l’application montre').fill(codeOf(secret));
  await page.getByRole('button', { name: 'Confirmer' }).click();
  await page.getByRole('heading', { name: 'Notez vos codes de secours' }).waitFor();
  return secret;
}
async function noteCodes(page: Page): Promise<string[]> {
  await page.getByRole('heading', { name: 'Notez vos codes de secours' }).waitFor();
  const codes = await page.getByRole('list', { name: 'Codes de secours' }).locator('code').allTextContents();
  expect(codes).toHaveLength(10);
  await page.getByLabel('Je les ai notés').check();
  await page.getByRole('button', { name: 'Continuer' }).click();
  return codes;
}
/** Another day: the session is gone. */
async function signOut(page: Page): Promise<void> {
  // Leaves the page first, whose stream would be refused.
  await page.goto('/health/live');
  await page.context().clearCookies();
}
const atDesk = (page: Page) => page.waitForURL('**/bureau');

/** A device with a passkey, as Chromium's tools pretend one. */
async function giveAuthenticator(page: Page): Promise<void> {
  const debug = await page.context().newCDPSession(page);
  await debug.send('WebAuthn.enable');
  await debug.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  });
}
const hoursAgo = (address: string, columns: readonly string[]) =>
  product.database.manager.query(
    `UPDATE session SET ${columns.map((each) => `${each} = now() - interval '1 hour'`).join(', ')}
     WHERE person_id = (SELECT id FROM person WHERE email = $1)`,
    [address],
  );

describe('a curator who signs in', () => {
  it('adds an app, notes the recovery codes, and goes on; then a code of each kind opens the session', async () => {
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification');
    await page.getByText('Votre rôle donne accès aux coordonnées de tout le monde').waitFor();
    await expectAccessibleInAllColours(page);
    await page.getByRole('button', { name: 'Ajouter une application de codes' }).click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await page.getByText('Je ne peux pas scanner').click();
    await expectAccessibleInAllColours(page);
    browser.expectErrors(/400 \(Bad Request\)/);
    await page.getByLabel('Code que l’application montre').fill('000000');
    await page.getByRole('button', { name: 'Confirmer' }).click();
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor();
    await page.getByRole('button', { name: 'Choisir un autre moyen' }).click();
    const secret = await addApp(page);
    await page.locator('h2:focus').waitFor();
    await expectAccessibleInAllColours(page);
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').getByText('Notez vos codes').waitFor();
    const downloading = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Télécharger' }).click();
    expect((await downloading).suggestedFilename()).toBe('codes-de-secours-passerelle.txt');
    const [recovery = ''] = await noteCodes(page);
    await atDesk(page);

    await signOut(page);
    await signInTo(page, 'Confirmez que c’est vous');
    await expectAccessibleInAllColours(page);
    await page.getByLabel('Code de votre application').fill('000 000');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor();
    expect(page.url()).not.toContain('000');
    await page.getByLabel('Code de votre application').fill(codeOf(secret));
    await page.getByRole('button', { name: 'Continuer' }).click();
    await atDesk(page);

    await signOut(page);
    await signInTo(page, 'Confirmez que c’est vous');
    await page.getByText('J’ai perdu mon téléphone').click();
    await expectAccessibleInAllColours(page);
    await page.getByLabel('Code de secours').fill(recovery.toUpperCase());
    await page.getByRole('button', { name: 'Entrer avec ce code' }).click();
    await atDesk(page);
  });

  it('types a code without script, and finds the second step at every page that needs a sign-in', async () => {
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification');
    const secret = await addApp(page);
    await noteCodes(page);
    await atDesk(page);
    const simple = await browser.page({ withScript: false });
    await signInTo(simple, 'Confirmez que c’est vous');
    await simple.goto('/avis');
    expect(new URL(simple.url()).pathname).toBe('/connexion');
    await simple.getByLabel('Code de votre application').fill(codeOf(secret));
    await simple.getByRole('button', { name: 'Continuer' }).click();
    expect(new URL(simple.url()).pathname).toBe('/avis');
  });

  it('adds a passkey by the keyboard alone, and signs in with it', async () => {
    const page = await browser.page();
    await giveAuthenticator(page);
    await signInTo(page, 'Ajoutez une double vérification');
    await page.getByRole('button', { name: 'Ajouter une clé d’accès' }).press('Enter');
    await page.locator('h2:focus').waitFor();
    await expectAccessibleInAllColours(page);
    await page.keyboard.press('Tab');
    expect(await page.locator('input:focus').inputValue()).toBe('Mon ordinateur');
    await page.keyboard.type('Clé de Nadia');
    await page.keyboard.press('Enter');
    await page.getByRole('heading', { name: 'Notez vos codes de secours' }).waitFor();
    await noteCodes(page);
    await atDesk(page);
    await signOut(page);
    await signInTo(page, 'Confirmez que c’est vous');
    expect(await page.getByLabel('Code de votre application').count()).toBe(0);
    await expectAccessibleInAllColours(page);
    await page.getByRole('button', { name: 'Utiliser ma clé d’accès' }).press('Enter');
    await atDesk(page);
    await page.goto('/compte');
    await page.getByText('Clé de Nadia').waitFor();
    await page.getByText('clé d’accès utilisée le').waitFor();
  });

  it('signs in again where ten minutes have passed without a factor', async () => {
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification');
    await hoursAgo(email, ['created_at']);
    await page.getByRole('button', { name: 'Ajouter une application de codes' }).click();
    await page.getByText('Connectez-vous de nouveau').waitFor();
    await expectAccessibleInAllColours(page);
    await page.getByLabel('Votre adresse mail').fill(email);
    await page.getByRole('button', { name: 'Recevoir mon code' }).click();
    await page.getByLabel('Code à six chiffres').waitFor();
    await page.getByLabel('Code à six chiffres').fill(codeTo(product, email));
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await addApp(page);
    await noteCodes(page);
    await atDesk(page);
  });

  it('stays on the page whose session has ended, and shows the factor there', async () => {
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification');
    const secret = await addApp(page);
    await noteCodes(page);
    await page.goto('/compte');
    const name = page.getByLabel('Votre prénom et votre nom');
    await name.fill('Nadia B.');
    await product.database.manager.query('DELETE FROM session');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Recevoir mon code' }).click();
    await dialog.getByLabel('Code à six chiffres').waitFor();
    await dialog.getByLabel('Code à six chiffres').fill(codeTo(product, email));
    await dialog.getByRole('button', { name: 'Me connecter' }).click();
    await dialog.getByLabel('Code de votre application').fill(codeOf(secret));
    await expectAccessibleInAllColours(page);
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await dialog.waitFor({ state: 'hidden' });
    expect(await name.inputValue()).toBe('Nadia B.');
    await page.getByRole('button', { name: 'Enregistrer', exact: true }).click();
    await page.getByText('C’est enregistré.').waitFor();
  });
});

describe('the page Moi', () => {
  it('offers a second factor to everybody, adds it after a new sign-in, and takes it away', async () => {
    const address = `lina${number}@entreprise.example`;
    await product.as(address);
    const page = await browser.page({ as: address, width: 1280, height: 800 });
    await hoursAgo(address, ['created_at']);
    await page.goto('/compte');
    await page.getByText('c’est facultatif').waitFor();
    await expectAccessibleInAllColours(page);
    await page.getByRole('button', { name: 'Ajouter une application de codes' }).click();
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est vous' });
    await dialog.getByRole('button', { name: 'Recevoir mon code' }).click();
    await dialog.getByLabel('Code à six chiffres').waitFor();
    await dialog.getByLabel('Code à six chiffres').fill(codeTo(product, address));
    await expectAccessibleInAllColours(page);
    await dialog.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByRole('img', { name: 'QR code' }).waitFor();
    await page.getByRole('button', { name: 'Choisir un autre moyen' }).click();
    const secret = await addApp(page);
    await expectAccessibleInAllColours(page);
    await noteCodes(page);
    await page.getByText('il en reste 10').waitFor();
    await page.locator('[role=status]:focus').getByText('C’est ajouté').waitFor();
    await expectAccessibleInAllColours(page);
    await hoursAgo(address, ['factor_proven_at']);
    await page.getByRole('button', { name: 'Faire dix nouveaux codes' }).click();
    await dialog.getByLabel('Code de votre application').fill(codeOf(secret));
    await expectAccessibleInAllColours(page);
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await noteCodes(page);
    await page.getByRole('button', { name: 'Retirer l’application de codes' }).press('Enter');
    await page.getByRole('button', { name: 'Oui, retirer' }).press('Enter');
    await page.getByText('L’application est retirée').waitFor();
    await page.getByText('c’est facultatif').waitFor();
    expect(await page.getByText('Votre session est terminée').count()).toBe(0);
  });

  it('keeps the only factor of a curator', async () => {
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification');
    await addApp(page);
    await noteCodes(page);
    await page.goto('/compte');
    await page.getByRole('button', { name: 'Retirer l’application de codes' }).click();
    await page.getByRole('button', { name: 'Oui, retirer' }).click();
    await page.getByRole('alert').getByText('votre rôle en demande une').waitFor();
    await expectAccessible(page);
  });
});

describe('an admin', () => {
  it('gives a role and resets a factor after a fresh proof, and nothing typed is lost', async () => {
    const theirs = await browser.page();
    await signInTo(theirs, 'Ajoutez une double vérification');
    await addApp(theirs);
    await noteCodes(theirs);
    const admin = `admin${number}@ovlt.example`;
    await product.as(admin, 'admin');
    const { id } = await product.database.manager.findOneByOrFail(Person, { email });
    const page = await browser.page();
    await signInTo(page, 'Ajoutez une double vérification', admin);
    const secret = await addApp(page);
    await noteCodes(page);
    await atDesk(page);
    const dialog = page.getByRole('dialog', { name: 'Confirmez que c’est vous' });

    await hoursAgo(admin, ['factor_proven_at']);
    await page.goto(`/personnes/${id}`);
    await page.getByRole('button', { name: 'Effacer sa double vérification' }).click();
    await page.getByLabel('Pourquoi ?').fill('Téléphone perdu');
    await page.getByRole('button', { name: 'Effacer', exact: true }).click();
    browser.expectErrors(/400 \(Bad Request\)/);
    await dialog.getByLabel('Code de votre application').fill('000000');
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await dialog.getByRole('alert').waitFor();
    await expectAccessibleInAllColours(page);
    // Closed: nothing is done, and the reason stays.
    await dialog.getByRole('button', { name: 'Fermer' }).click();
    await page.getByRole('alert').getByText('Confirmez d’abord').waitFor();
    expect(await page.getByLabel('Pourquoi ?').inputValue()).toBe('Téléphone perdu');
    await page.getByRole('button', { name: 'Effacer', exact: true }).click();
    await dialog.getByLabel('Code de votre application').fill(codeOf(secret));
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText('la double vérification est effacée').waitFor();
    // Of the page that the person has open.
    browser.expectErrors(/401 \(Unauthorized\)/);
    await expectAccessibleInAllColours(page);
    await theirs.goto('/bureau');
    await theirs.getByLabel('Votre adresse mail').waitFor();

    await hoursAgo(admin, ['factor_proven_at']);
    await page.getByLabel('Administrateur').check();
    await page.getByRole('button', { name: 'Changer le rôle' }).click();
    await dialog.getByLabel('Code de votre application').fill(codeOf(secret));
    await dialog.getByRole('button', { name: 'Continuer' }).click();
    await page.getByText(/: Administrateur\./).waitFor();
    const { role } = await product.database.manager.findOneByOrFail(Person, { id });
    expect(role).toBe('admin');
  });
});
