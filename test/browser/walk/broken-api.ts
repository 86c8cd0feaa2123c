import { holds } from '@passerelle/harness/browser';
import type { Page } from 'playwright-core';
import { holdingUp } from './held-up.js';

const API = '*/graphql';

/** The API’s answer after an unexpected error. */
export const broken = JSON.stringify({
  errors: [
    {
      message: 'Erreur inattendue (référence 4f1c). Réessayez dans une minute.',
      extensions: { code: 'INTERNAL' },
    },
  ],
});

/**
 * Opens a page from within the application while the API fails. At a first load, the server would have sent the
 * requests. The page that was open before still knows the reader.
 * @returns the number of requests to the API
 */
export async function openWhileApiFails(page: Page, address: string): Promise<number> {
  let asked = 0;
  const fail = () => {
    asked += 1;
    return { json: broken };
  };
  await holdingUp(page, [API], fail, () => openWithin(page, address));
  return asked;
}

/**
 * Opens a page from within the application while the API does not answer.
 * @param look is called while the page waits, if it waits for anything
 * @returns the layout shift when the answers come, as browsers compute it (CLS). undefined: the page waits for
 * nothing
 */
export async function openWhileApiWaits(
  page: Page,
  address: string,
  look: () => Promise<void>,
): Promise<number | undefined> {
  let answer = (): void => undefined;
  const answered = new Promise<undefined>((resolve) => (answer = () => resolve(undefined)));
  const before = JSON.stringify(await page.title());
  const waits = await holdingUp(
    page,
    [API],
    () => answered,
    async () => {
      try {
        await page.evaluate(`history.pushState(null, '', ${JSON.stringify(address)})`);
        await holds(page, `document.querySelector('.skeleton') || document.title !== ${before}`);
        const isWaiting = await page.evaluate<boolean>(`document.querySelector('.skeleton') !== null`);
        if (isWaiting) await look();
        // The change of page is painted. Only later shifts count.
        await page.evaluate(
          'new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)))',
        );
        await page.evaluate(watchShifts);
        return isWaiting;
      } finally {
        answer();
      }
    },
  );
  await holds(page, `!document.querySelector('.skeleton')`);
  const shift = await page.evaluate<number>('globalThis.shiftSoFar()');
  return waits ? shift : undefined;
}

/** The browser reports shifts once they are painted. */
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
