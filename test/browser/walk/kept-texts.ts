import { holds } from '@passerelle/harness/browser';
import type { Page } from 'playwright-core';

/** Until the browser has kept a text: half a second after the last letter, or as the page is left, which may be too late. */
export async function untilKept(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    const request = indexedDB.open('passerelle');
    request.onsuccess = () => {
      const look = () => {
        const all = request.result.transaction('kept').objectStore('kept').getAll();
        all.onsuccess = () => {
          if (!JSON.stringify(all.result).includes(${JSON.stringify(JSON.stringify(text).slice(1, -1))})) return setTimeout(look, 50);
          request.result.close();
          globalThis.isKept = true;
        };
      };
      look();
    };
  })()`);
  await holds(page, 'globalThis.isKept === true');
}

/** How many texts this browser keeps. */
export const countKept = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    const opening = indexedDB.open('passerelle', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');
    opening.onsuccess = () => {
      const counting = opening.result.transaction('kept').objectStore('kept').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result + sessionStorage.length);
      };
    };
  })`);
