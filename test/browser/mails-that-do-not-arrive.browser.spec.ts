import { beforeAll, describe, expect, it } from '@jest/globals';
import { MailReaches } from '@passerelle/accounts';
import { aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { mailsTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);
const [lea, admin] = ['lea@cfa.example', 'camille@ovlt.example'];

const button = (page: Page, name: string) => page.getByRole('button', { name });
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.name || document.activeElement?.textContent');

beforeAll(async () => {
  await aPerson(product.database, { email: lea, name: 'Léa Moreau' });
  await aPerson(product.database, { email: admin, name: 'Camille', role: 'admin' });
});

const failed = (kind: 'permanent' | 'complaint'): Promise<boolean> =>
  product.app.get(MailReaches).fail({ email: lea, mailKey: `0000000${kind.length}`, kind, status: '5.1.1' });

describe('somebody whom mails do not reach', () => {
  it('is told at home, and shows by a code that they do, on a phone', async () => {
    const page = await browser.page({ as: lea });
    await page.goto('/accueil');
    expect(await page.getByText('ne vous parviennent plus').count()).toBe(0);
    await failed('permanent');
    await page.goto('/accueil');
    await page.getByText('Nos messages ne vous parviennent plus').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Vérifier mon adresse' }).click();
    await page.getByText('cette adresse n’existe plus').waitFor();
    await expectAccessible(page);
    await button(page, 'Vérifier mon adresse').dblclick();
    await page.getByLabel('Code à six chiffres').waitFor();
    expect(await focused(page)).toBe('code');
    const mails = await mailsTo(product, lea);
    expect(mails.map(({ subject }) => subject)).toEqual([
      expect.stringMatching(/^\d{6}\s: ce message vous parvient$/),
    ]);
    const code = mails[0]?.subject.slice(0, 6) ?? '';
    await page
      .getByLabel('Code à six chiffres')
      .fill(code.replace(/^./, (d) => String((Number(d) + 1) % 10)));
    await button(page, 'Vérifier').click();
    await page.getByRole('alert').waitFor();
    await expectAccessible(page);
    await page.getByLabel('Code à six chiffres').fill(code);
    await page.keyboard.press('Enter');
    await page.getByText('Ce code est bien arrivé').waitFor();
    expect(await page.getByText('cette adresse n’existe plus').count()).toBe(0);
    await expectAccessible(page);
    await page.goto('/accueil');
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await page.getByText('ne vous parviennent plus').count()).toBe(0);
  });

  it('asks for mails again after a complaint', async () => {
    await failed('complaint');
    const page = await browser.page({ as: lea });
    await page.goto('/compte');
    await page.getByText('signalé comme indésirable').waitFor();
    await expectAccessible(page);
    await button(page, 'Recevoir de nouveau nos messages').click();
    await page.getByLabel('Code à six chiffres').waitFor();
  });

  it('is found by admins, with why', async () => {
    const page = await browser.page({ as: admin, width: 1280, colours: 'dark' });
    await page.goto('/personnes');
    await page.getByRole('link', { name: 'Injoignables par mail' }).click();
    await page.getByText('Une personne', { exact: true }).waitFor();
    await page.getByText('mails signalés indésirables').waitFor();
    await expectAccessible(page);
    await page.getByRole('link', { name: 'Léa Moreau' }).click();
    await page.getByText('un de nos mails a été signalé comme indésirable').waitFor();
    await expectAccessible(page);
  });
});
