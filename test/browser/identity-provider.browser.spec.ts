import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { CLIENT, startLyingProvider } from '@passerelle/accounts/testing';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { codeTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';
import type { Page } from 'playwright-core';

let provider: Awaited<ReturnType<typeof startLyingProvider>>;
beforeAll(async () => {
  provider = await startLyingProvider();
});
afterAll(() => provider.stop());

const product = bootProduct({
  env: () => ({
    OIDC_ISSUER: provider.url,
    OIDC_NAME: 'MonIdentité',
    OIDC_CLIENT_ID: CLIENT.id,
    OIDC_CLIENT_SECRET: CLIENT.secret,
  }),
  host: 'localhost',
});
const browser = openBrowser(product);

const email = 'ines@example.org';
const picture = async (page: Page, name: string): Promise<void> => {
  const folder = process.env['PICTURES'];
  if (folder === undefined) return;
  for (const width of [390, 1280]) {
    await page.setViewportSize({ width, height: 900 });
    await page.screenshot({ path: `${folder}/${name}-${width}.png`, fullPage: true });
  }
};

it.each([true, false])(
  'signs in by the provider, links, and unlinks; with script: %s',
  async (withScript) => {
    const claims = { email_verified: true, given_name: 'Inès', family_name: 'Da Costa' };
    const address = withScript ? email : `un${email}`;
    provider.signsIn({ sub: address, claims: { ...claims, email: address } });
    const page = await browser.page({ withScript });
    const before = provider.calls.length;
    await page.goto('/connexion');
    const button = page.getByRole('button', { name: 'Se connecter avec MonIdentité' });
    await button.waitFor();
    // The mailed code comes first, and nobody has asked the provider for anything.
    const buttons = await page.locator('main').getByRole('button').allTextContents();
    expect(buttons.indexOf('Recevoir mon code')).toBeLessThan(
      buttons.indexOf('Se connecter avec MonIdentité'),
    );
    expect(provider.calls).toHaveLength(before);
    if (withScript) {
      await expectAccessible(page);
      await picture(page, 'connexion');
    }
    await button.click();
    await page.getByText('C’est la première fois que vous venez par ce service').waitFor();
    if (withScript) {
      await expectAccessible(page);
      await picture(page, 'code');
    }
    await page.getByLabel('Code à six chiffres').fill(codeTo(product, address));
    await page.getByRole('button', { name: 'Me connecter' }).click();
    await page.waitForURL('**/accueil');
    await page.goto('/compte');
    await page.getByRole('heading', { name: 'Service d’identité' }).waitFor();
    expect(await page.locator('#identites').textContent()).toContain('MonIdentité · relié le');
    if (!withScript) return;
    await expectAccessible(page);
    await picture(page, 'moi');
    await page.getByRole('button', { name: 'Délier MonIdentité' }).click();
    await page.getByText('MonIdentité n’ouvre plus votre compte.').waitFor();
    await page.getByRole('button', { name: 'Relier MonIdentité' }).click();
    await page.waitForURL('**/compte');
    await page.getByRole('button', { name: 'Délier MonIdentité' }).waitFor();
  },
);

it('says what went wrong, and offers the code', async () => {
  provider.lie({ claims: { aud: 'un-autre-site' } });
  const page = await browser.page();
  await page.goto('/connexion');
  await page.getByRole('button', { name: 'Se connecter avec MonIdentité' }).click();
  await page.getByText('La réponse de ce service d’identité n’a pas pu être vérifiée.').waitFor();
  expect(await page.getByRole('button', { name: 'Recevoir mon code' }).isVisible()).toBe(true);
  await expectAccessible(page);
  provider.honest();
});
