import { describe, expect, it } from '@jest/globals';
import { keyboardOf, openBrowser, whole } from '@passerelle/harness/browser';
import { codeTo } from '@passerelle/harness/journey';
import { bootProduct } from '@passerelle/harness/product';

const product = bootProduct({ worker: false });
const browser = openBrowser(product);

describe('by the keyboard alone', () => {
  it('one comes from the front page to one’s own, past what every page has, and on to another', async () => {
    const email = 'sans-souris@entreprise.example';
    const page = await browser.page({ width: 1280, height: 800 });
    const keyboard = keyboardOf(page);
    await page.goto('/');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Aller au contenu' }));
    expect(await page.locator('main:focus').count()).toBe(1);
    await page.goto('/');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Se connecter' }));
    // The page that was asked for takes the focus once it is there.
    await page.locator('h1:focus').filter({ hasText: 'Se connecter' }).waitFor();
    await keyboard.type(page.getByLabel('Votre adresse mail').first(), email);
    await page.keyboard.press('Enter');
    await page.getByLabel('Code à six chiffres').waitFor();
    await keyboard.type(page.getByLabel('Code à six chiffres'), codeTo(product, email));
    await page.keyboard.press('Enter');
    await page.waitForURL('**/accueil');
    await whole(page);
    await keyboard.press(page.getByRole('link', { name: 'Avis' }));
    await page.locator('h1:focus').filter({ hasText: 'Avis' }).waitFor();
    expect(keyboard.keys).toBeLessThan(25);
  });
});
