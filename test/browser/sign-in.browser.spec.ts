import { describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { codeTo } from '@passerelle/harness/journey';
import { until } from '@passerelle/harness/processes';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';

const product = bootProduct({ worker: false });
const browser = openBrowser(product);

async function askForCode(page: Page, email: string): Promise<void> {
  await page.getByLabel('Votre adresse mail').first().fill(email);
  await page.getByRole('button', { name: 'Recevoir mon code' }).click();
  await page.getByLabel('Code à six chiffres').waitFor();
}

describe('signing in', () => {
  it.each([true, false])(
    'by the code of a mail leads where one was going (script: %s)',
    async (withScript) => {
      const email = `nouvelle-${withScript}@entreprise.example`;
      const page = await browser.page({ withScript });
      await page.goto('/avis?onglet=1');
      expect(page.url()).toContain('/connexion?next=%2Favis%3Fonglet%3D1');
      await askForCode(page, email);
      expect(page.url()).not.toContain(email);
      // An address that was mistyped can be seen, and corrected.
      await page.getByText(`Le code est parti à ${email}`).waitFor();
      await page.getByRole('link', { name: 'Corriger l’adresse' }).click();
      await askForCode(page, email);
      await page.getByRole('button', { name: 'Recevoir un autre code' }).click();
      await page.getByText(`Le code est parti à ${email}`).waitFor();
      await page
        .getByLabel('Code à six chiffres')
        .fill(` ${codeTo(product, email).replace(/(\d{3})/, '$1 ')}`);
      await page.getByRole('button', { name: 'Me connecter' }).click();
      expect(new URL(page.url()).pathname + new URL(page.url()).search).toBe('/avis?onglet=1');
    },
  );

  it('says at the field what is wrong with a code, and is accessible at each step', async () => {
    const page = await browser.page();
    await page.goto('/connexion');
    await expectAccessible(page);
    await askForCode(page, 'distrait@entreprise.example');
    await expectAccessible(page);
    await page.getByLabel('Code à six chiffres').fill('000 000');
    await page.getByRole('button', { name: 'Me connecter' }).click();
    const summary = page.getByRole('alert');
    await summary.waitFor();
    expect(await summary.textContent()).toContain('Ce n’est pas le code du dernier mail');
    expect(await page.title()).toMatch(/^Erreur\u00a0: .+ – Passerelle$/);
    await page.locator('[role=alert]:focus').waitFor();
    expect(await page.title()).toMatch(/^Erreur\u00a0: .+ – Passerelle$/);
    await summary.getByRole('link').click();
    expect(await page.getByLabel('Code à six chiffres').getAttribute('aria-invalid')).toBe('true');
    await expectAccessible(page);
  });

  it.each(['/connexion?erreur=CODE_EXPIRED', '/connexion/code?erreur=TOO_MANY_CODES'])(
    'leads to no field that the page does not have: %s',
    async (path) => {
      const page = await browser.page();
      await page.goto(path);
      const summary = page.getByRole('alert');
      await summary.getByRole('heading', { name: 'Cela n’a pas été fait' }).waitFor();
      expect(await summary.getByRole('link').count()).toBe(0);
    },
  );

  it('notes at the code that a mail may wait, and refuses nothing', async () => {
    const page = await browser.page();
    await page.goto('/connexion/code?erreur=MAIL_MAY_WAIT');
    await page.getByRole('status').getByText('Beaucoup de mails sont demandés').waitFor();
    expect(await page.getByText('Cela n’a pas été fait').count()).toBe(0);
    expect(await page.title()).not.toContain('Erreur');
    await page.locator('input[name=otp]:focus').waitFor();
    await expectAccessible(page);
  });

  it('by a wrong password says so, without a password in the address', async () => {
    const page = await browser.page();
    await page.goto('/connexion?next=/aide');
    await page.getByText('J’ai un mot de passe').click();
    // One address field serves both ways to sign in.
    await page.getByLabel('Votre adresse mail').fill('quelquun@entreprise.example');
    await page.getByLabel('Mot de passe').fill('pas le bon du tout');
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.getByRole('alert').waitFor();
    expect(await page.getByRole('alert').textContent()).toContain('Vous pouvez recevoir un code à la place');
    expect(page.url()).toBe(`${product.url}/connexion?erreur=INVALID_EMAIL_OR_PASSWORD&next=%2Faide`);
    expect(await page.locator('input[name=next]').first().getAttribute('value')).toBe('/aide');
    // The typed address is still there, the next refusal shows in the same form, and Enter presses the right button.
    const address = page.getByLabel('Votre adresse mail');
    await until(async () => (await address.inputValue()) !== '');
    expect(await address.inputValue()).toBe('quelquun@entreprise.example');
    await page.getByLabel('Mot de passe').fill('encore un autre');
    await page.getByLabel('Mot de passe').press('Enter');
    await until(async () => (await page.getByLabel('Mot de passe').inputValue()) === '');
    await until(async () => (await address.inputValue()) === 'quelquun@entreprise.example');
    await address.fill('sans arobase');
    await page.getByRole('button', { name: 'Recevoir mon code' }).click();
    await page.getByRole('alert').getByText('Vérifiez l’adresse').first().waitFor();
    expect(await page.getByRole('alert').count()).toBe(1);
    expect(product.mailbox.messages().filter(({ to }) => to.includes('quelquun@entreprise.example'))).toEqual(
      [],
    );
  });

  it('from the header of a page leads back to that page, and on to where the reader was going', async () => {
    const page = await browser.page();
    const signIn = page.getByRole('link', { name: 'Se connecter' });
    await page.goto('/aide?a=1&b=2');
    expect(await signIn.getAttribute('href')).toBe('/connexion?next=%2Faide%3Fa%3D1%26b%3D2');
    await signIn.click();
    await page.getByRole('heading', { name: 'Se connecter ou créer un compte' }).waitFor();
    expect(await signIn.getAttribute('href')).toBe('/connexion?next=%2Faide%3Fa%3D1%26b%3D2');
    await page.goto('/');
    expect(await signIn.getAttribute('href')).toBe('/connexion');
  });
});

describe('another address', () => {
  it('is taken by the code that is mailed there, once the page is opened again too', async () => {
    const [former, wanted] = ['avant@entreprise.example', 'apres@entreprise.example'];
    await product.as(former);
    const page = await browser.page({ as: former });
    await page.goto('/compte');
    await page.getByText('Changer d’adresse').click();
    await page.getByLabel('Nouvelle adresse mail').fill(wanted);
    await page.getByRole('button', { name: 'Recevoir le code' }).dblclick();
    const code = page.getByLabel('Code à six chiffres');
    await page.locator('#code:focus').waitFor();
    await expectAccessible(page);
    expect(product.mailbox.messages().filter(({ to }) => to.includes(wanted))).toHaveLength(1);
    // The mail was read in between.
    await page.reload();
    await code.fill('000000');
    await page.getByRole('button', { name: 'Prendre cette adresse' }).click();
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor();
    await expectAccessible(page);
    await code.fill(codeTo(product, wanted).replace(/(\d{3})/, '$1 '));
    await page.getByRole('button', { name: 'Prendre cette adresse' }).click();
    await page.getByText('Votre adresse est changée').waitFor();
    await until(async () => (await page.getByText(former).count()) === 0);
    await page.getByText(wanted).first().waitFor();
    await expectAccessible(page);
  });

  it('needs a code at the present address some time after the sign-in, on a page that says so', async () => {
    const [former, wanted] = ['longtemps@entreprise.example', 'longtemps-apres@entreprise.example'];
    await product.as(former);
    const page = await browser.page({ as: former });
    await product.database.manager.query(`UPDATE session SET created_at = created_at - interval '1 hour'`);
    await page.goto('/compte');
    await page.getByText('Changer d’adresse').click();
    await page.getByLabel('Nouvelle adresse mail').fill(wanted);
    await page.getByRole('button', { name: 'Recevoir le code' }).click();
    const mail = page.getByRole('button', { name: `Recevoir un code à ${former}` });
    await mail.waitFor();
    await expectAccessible(page);
    expect(product.mailbox.messages().filter(({ to }) => to.includes(wanted))).toEqual([]);
    await mail.click();
    const code = page.getByLabel('Code reçu à votre adresse actuelle');
    await code.fill('000000');
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByRole('alert').getByText('Ce code n’est pas le bon').waitFor();
    await expectAccessible(page);
    await code.fill(codeTo(product, former));
    await page.getByRole('button', { name: 'Continuer' }).click();
    await page.getByLabel('Code à six chiffres').waitFor();
    await page.getByLabel('Code à six chiffres').fill(codeTo(product, wanted));
    await page.getByRole('button', { name: 'Prendre cette adresse' }).click();
    await page.getByText('Votre adresse est changée').waitFor();
  });
});

describe('what somebody has typed at a browser', () => {
  it('is gone once another person signs in there, and stays for the same person', async () => {
    const [first, second] = ['premiere@entreprise.example', 'seconde@entreprise.example'];
    await product.as(first, 'curator');
    await product.as(second, 'curator');
    const idOf = async (email: string): Promise<string> => {
      const [found] = await product.database.manager.query<{ id: string }[]>(
        'SELECT id FROM person WHERE email = $1',
        [email],
      );
      return found?.id ?? '';
    };
    const page = await browser.page({ as: second });
    await page.goto('/aide');
    const texts = { [await idOf(first)]: 'un secret de la première', [await idOf(second)]: 'un texte à moi' };
    for (const [ownerId, text] of Object.entries(texts))
      await page.evaluate(`new Promise((resolve) => {
        const opening = indexedDB.open('passerelle', 1);
        opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
        opening.onsuccess = () => {
          const transaction = opening.result.transaction('kept', 'readwrite');
          transaction.objectStore('kept').put({ ownerId: '${ownerId}', text: '${text}', requestKey: 'x' }, 'reply ${ownerId}');
          transaction.oncomplete = () => { opening.result.close(); resolve(); };
        };
      })`);
    const kept = (): Promise<string> =>
      page.evaluate(`new Promise((resolve) => {
        const opening = indexedDB.open('passerelle', 1);
        opening.onsuccess = () => {
          const all = opening.result.transaction('kept').objectStore('kept').getAll();
          all.onsuccess = () => { opening.result.close(); resolve(JSON.stringify(all.result)); };
        };
      })`);
    expect(await kept()).toContain('un secret de la première');
    await page.goto('/imports');
    await until(async () => !(await kept()).includes('un secret de la première'));
    expect(await kept()).toContain('un texte à moi');
  });
});
