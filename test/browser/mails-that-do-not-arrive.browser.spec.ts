import { beforeAll, describe, expect, it } from '@jest/globals';
import { MailDeliverabilityService } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { mailsTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import { anIntroduction } from '@passerelle/introductions/testing';
import { aNeed } from '@passerelle/needs/testing';
import { aSolver } from '@passerelle/solvers/testing';
import type { Page } from 'playwright-core';

const product = bootProduct();
const browser = openBrowser(product);
const [lea, admin, curator] = ['lea@cfa.example', 'camille@ovlt.example', 'nadia@ovlt.example'];
const mark = 'Les mails ne lui parviennent pas';

const button = (page: Page, name: string) => page.getByRole('button', { name });
const focused = (page: Page): Promise<string> =>
  page.evaluate('document.activeElement?.name || document.activeElement?.textContent');

beforeAll(async () => {
  await aPerson(product.database, { email: lea, name: 'Léa Moreau' });
  await aPerson(product.database, { email: admin, name: 'Camille', role: 'admin' });
});

const lose = (email: string): Promise<boolean> =>
  product.app
    .get(MailDeliverabilityService)
    .fail({ email, mailKey: '00000009', kind: 'permanent', status: '5.1.1' });
const failed = (kind: 'permanent' | 'complaint'): Promise<boolean> =>
  product.app
    .get(MailDeliverabilityService)
    .fail({ email: lea, mailKey: `0000000${kind.length}`, kind, status: '5.1.1' });

describe('somebody whom mails do not reach', () => {
  it('gets a message at home, and shows by a code that the mails arrive, on a phone', async () => {
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

  it('is shown to curators at the desk and beside their name, with what to do, and to nobody else', async () => {
    const { database } = product;
    await aPerson(database, { email: curator, name: 'Nadia', role: 'curator' });
    const desk = await browser.page({ as: curator, width: 1280 });
    const lists = desk.getByRole('navigation', { name: 'Listes du bureau' });
    await desk.goto('/bureau');
    await lists.getByRole('link', { name: 'Ne répondent pas' }).waitFor();
    // The page shows nothing while there is nothing to report.
    expect(await lists.getByText('Injoignables par mail').count()).toBe(0);
    const anne = await aPerson(database, { email: 'anne@mains.example', name: 'Anne Petit' });
    const company = await anOrganisation(database, { name: 'Mains Tendues' });
    await aMembership(database, { personId: anne.id, organisationId: company.id });
    const need = await aNeed(database, {
      organisationId: company.id,
      title: 'Garder la nuit',
      state: 'published',
    });
    const { id: solverId } = await aSolver(database, {
      name: 'Veille',
      contactEmail: 'contact@veille.example',
    });
    const introduction = await anIntroduction(database, {
      needId: need.id,
      solverId,
      proposedAt: new Date(),
      lapsesOn: '2099-12-31',
    });
    await lose('anne@mains.example');
    await lose('contact@veille.example');
    for (const [width, colours] of [
      [1280, 'light'],
      [390, 'dark'],
    ] as const) {
      const page = await browser.page({ as: curator, width, colours });
      await page.goto('/bureau');
      await page
        .getByRole('navigation', { name: 'Listes du bureau' })
        .getByRole('link', { name: 'Injoignables par mail 2' })
        .click();
      await page.getByText('Appelez, et demandez une autre adresse').first().waitFor();
      expect(await page.getByText('@').count()).toBe(0);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Anne Petit Mains Tendues' }).click();
      await page.getByRole('link', { name: 'Ouvrir la structure' }).waitFor();
      expect(await page.getByText('@').count()).toBe(0);
      await expectAccessible(page);
      await page.getByRole('link', { name: 'Ouvrir la structure' }).click();
      await page.getByText('et invitez-la ci-dessous').waitFor();
      await page.getByText(mark).nth(1).waitFor();
      expect(await page.getByText(mark).count()).toBe(2);
      await expectAccessible(page);
      await page.goto(`/bureau/besoins/${need.id}`);
      await page.getByText(mark).nth(1).waitFor();
      await expectAccessible(page);
      await page.goto(`/solutions/${solverId}`);
      await page.getByText('Personne ne tient ce profil').waitFor();
      await expectAccessible(page);
      await page.goto(`/mises-en-relation/${introduction.id}`);
      await page.getByText(mark).nth(1).waitFor();
      await expectAccessible(page);
    }
    const page = await browser.page({ as: 'anne@mains.example' });
    for (const address of [
      `/structures/${company.id}`,
      `/solutions/${solverId}`,
      `/mises-en-relation/${introduction.id}`,
    ]) {
      await page.goto(address);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await page.getByText(mark).count()).toBe(0);
    }
  });
});
