import { beforeAll, describe, expect, it } from '@jest/globals';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct();
const browser = openBrowser(product);
const me = 'anne@entreprise.example';

beforeAll(async () => {
  await product.as(me);
  const { database } = product;
  const [{ id: mine } = { id: '' }] = await database.manager.query<{ id: string }[]>(
    'SELECT id FROM person WHERE email = $1',
    [me],
  );
  const shared = await anOrganisation(database, { name: 'Les Jardins de Loire' });
  const other = await aPerson(database, { name: 'Bruno Reste' });
  await aMembership(database, { personId: mine, organisationId: shared.id, role: 'owner' });
  await aMembership(database, { personId: other.id, organisationId: shared.id, role: 'member' });
});

describe('a person, on the page Moi', () => {
  it('prepares an archive of their data and downloads it', async () => {
    const page = await browser.page({ as: me });
    await page.goto('/compte');
    await page.getByRole('button', { name: 'Préparer mes données' }).click();
    const link = page.getByRole('link', { name: 'Télécharger mes données' });
    await link.waitFor();
    await expectAccessible(page);
    const [download] = await Promise.all([page.waitForEvent('download'), link.click()]);
    expect(download.suggestedFilename()).toBe('mes-donnees.zip');
  });

  it('reads who takes over, has the account erased, and changes their mind', async () => {
    const page = await browser.page({ as: me });
    await page.goto('/compte');
    await page.getByRole('link', { name: 'Effacer mon compte' }).click();
    await page.getByRole('heading', { name: 'Ce que personne d’autre ne tient' }).waitFor();
    expect(await page.getByLabel('Qui prend la suite').textContent()).toContain('Bruno Reste');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Demander l’effacement' }).click();
    await page.getByText('C’est noté : votre compte sera effacé le').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Revenir à mon compte' }).click();
    await page.getByRole('button', { name: 'Garder mon compte' }).click();
    await page.getByText('Votre compte est gardé.').waitFor();
    await expectAccessible(page);
  });

  it('has a link mailed from the page about data without signing in', async () => {
    const page = await browser.page();
    await page.goto('/confidentialite');
    await page.getByText('Trouver qui peut répondre').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Adresse mail de votre compte').fill(me);
    await page.getByRole('button', { name: 'Recevoir un lien' }).click();
    await page.getByText('Si cette adresse a un compte').waitFor();
    await product.mailbox.waitForMessages(
      ({ subject }) => subject === 'Pour effacer votre compte Passerelle',
    );
  });
});
