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

/**
 * Opens a page from within the application while the API is silent.
 * @param look is called while the page waits, if it waits for anything
 * @returns how far what it shows moves when the answers come, as browsers reckon it (CLS); undefined: it waits for nothing
 */
export async function openWhileApiWaits(
  page: Page,
  address: string,
  look: () => Promise<void>,
): Promise<number | undefined> {
  let answer = (): void => undefined;
  const answered = new Promise<void>((resolve) => (answer = resolve));
  await page.route('**/graphql', async (route) => {
    await answered;
    await route.continue();
  });
  const before = JSON.stringify(await page.title());
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await holds(page, `document.querySelector('.skeleton') || document.title !== ${before}`);
  const waits = (await page.locator('.skeleton').count()) > 0;
  if (waits) await look();
  await page.evaluate(watchShifts);
  answer();
  await holds(page, `!document.querySelector('.skeleton')`);
  await page.unrouteAll({ behavior: 'wait' });
  const shift = await page.evaluate<number>('globalThis.shiftSoFar()');
  return waits ? shift : undefined;
}

/** What has moved is told once it is painted. */
const watchShifts = `(() => {
  const begun = performance.now();
  let shift = 0;
  const add = (entries) => {
    for (const { startTime, value } of entries) if (startTime >= begun) shift += value;
  };
  const observer = new PerformanceObserver((list) => add(list.getEntries()));
  observer.observe({ type: 'layout-shift' });
  globalThis.shiftSoFar = () => new Promise((resolve) =>
    requestAnimationFrame(() => requestAnimationFrame(() => {
      add(observer.takeRecords());
      observer.disconnect();
      resolve(shift);
    })));
})()`;

/** As a link of the application does. */
export async function openWithin(page: Page, address: string): Promise<void> {
  const before = JSON.stringify(await page.title());
  await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
  await holds(page, `document.title !== ${before} && !document.querySelector('.skeleton')`);
}
