import { describe, expect, it } from '@jest/globals';
import { expectAccessible, openBrowser } from '@passerelle/harness/browser';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ worker: false });
const browser = openBrowser(product);

describe('the front page', () => {
  it.each(['light', 'dark'] as const)('is accessible in %s, on a phone and on a desk', async (colours) => {
    const page = await browser.page({ colours, width: 320 });
    await page.goto('/');
    await expectAccessible(page);
    await page.setViewportSize({ width: 1280, height: 800 });
    await expectAccessible(page);
  });

  it('never breaks a line before a question mark or within quotation marks', async () => {
    const page = await browser.page();
    for (const [address, shown] of [
      ['/conditions', /«\u00a0Moi\u00a0»/],
      ['/aide', /\S\u00a0\?/],
      ['/confidentialite', /Gardé\u00a0:/],
    ] as const) {
      await page.goto(address);
      const text = await page.locator('main').innerText();
      expect(text).toMatch(shown);
      expect(text).not.toMatch(/« | [»:;?!]/);
    }
  });

  it('changes its language and its colours, and keeps them', async () => {
    const page = await browser.page();
    await page.goto('/?a=1');
    await page.getByRole('button', { name: 'English' }).click();
    expect(page.url()).toBe(`${product.url}/?a=1`);
    expect(await page.locator('html').getAttribute('lang')).toBe('en');
    await page.getByRole('button', { name: 'Dark colours' }).click();
    await page.goto('/');
    expect(await page.locator('html').getAttribute('data-theme')).toBe('dark');
    expect(await page.getByRole('link', { name: 'Sign in' }).count()).toBe(1);
  });
});

describe('the observatory', () => {
  it('says at the field what cannot be asked, and keeps the rest of the form', async () => {
    browser.expectErrors(/status of 400/);
    const page = await browser.page();
    await page.goto('/observatoire?de=2026-11&a=2026-01&theme=theme:silver-economie');
    await page.getByRole('link', { name: /^Le dernier mois vient avant le premier/ }).click();
    await page.locator('#a:focus').waitFor();
    await expectAccessible(page);
    expect(await page.getByLabel('De', { exact: true }).inputValue()).toBe('11/2026');
    expect(await page.getByLabel('Thème').inputValue()).toBe('theme:silver-economie');
    await page.getByLabel('À', { exact: true }).fill('quand ?');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.getByText('Écrivez un mois depuis 2000, comme 03/2026.').first().waitFor();
    await page.getByLabel('À', { exact: true }).fill('12/2026');
    await page.getByRole('button', { name: 'Afficher' }).click();
    await page.getByText('Onze chiffres disent').waitFor();
    expect(new URL(page.url()).searchParams.get('theme')).toBe('theme:silver-economie');
    await page.goto('/observatoire?lieu=commune:1');
    await page.getByText('Ce territoire n’est pas suivi').first().waitFor();
    await expectAccessible(page);
  });
});
