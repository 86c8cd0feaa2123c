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
