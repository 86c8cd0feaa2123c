import { holds } from '@passerelle/harness/browser';
import type { Page } from 'playwright-core';

/** What the API answers when something unforeseen has happened to it. */
export const broken = JSON.stringify({
  errors: [
    {
      message: 'Erreur inattendue (référence 4f1c). Réessayez dans une minute.',
      extensions: { code: 'INTERNAL' },
    },
  ],
});

/**
 * Opens a page from within the application while the API fails: at a first load the server would have asked it. The page that was
 * open before goes on knowing who reads.
 * @returns how often the API was asked
 */
export async function openWhileApiFails(page: Page, address: string): Promise<number> {
  let asked = 0;
  await page.route('**/graphql', async (route) => {
    asked += 1;
    await route.fulfill({ contentType: 'application/json', body: broken });
  });
  await openWithin(page, address);
  await page.unroute('**/graphql');
  return asked;
}

/** As a link of the application does. */
export async function openWithin(page: Page, address: string): Promise<void> {
  const before = JSON.stringify(await page.title());
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await holds(page, `document.title !== ${before} && !document.querySelector('.skeleton')`);
}
