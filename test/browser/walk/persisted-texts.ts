import { holds } from '@passerelle/harness/browser';
import type { Page } from 'playwright-core';

/**
 * As the product opens it. The first opener creates the store. Otherwise the other would find a database without one.
 */
const OPENING = `const opening = indexedDB.open('passerelle', 1);
    opening.onupgradeneeded = () => opening.result.createObjectStore('kept');`;

/**
 * Waits until the browser has stored a text: half a second after the last letter, or when the page closes, which may
 * be too late.
 */
export async function untilPersisted(page: Page, text: string): Promise<void> {
  await page.evaluate(`(() => {
    ${OPENING}
    opening.onsuccess = () => {
      const look = () => {
        const all = opening.result.transaction('kept').objectStore('kept').getAll();
        all.onsuccess = () => {
          if (!JSON.stringify(all.result).includes(${JSON.stringify(JSON.stringify(text).slice(1, -1))})) return setTimeout(look, 50);
          opening.result.close();
          globalThis.isKept = true;
        };
      };
      look();
    };
  })()`);
  await holds(page, 'globalThis.isKept === true');
}

/** The number of texts stored in this browser. */
export const countPersisted = (page: Page): Promise<number> =>
  page.evaluate(`new Promise((resolve) => {
    ${OPENING}
    opening.onsuccess = () => {
      const counting = opening.result.transaction('kept').objectStore('kept').count();
      counting.onsuccess = () => {
        opening.result.close();
        resolve(counting.result + sessionStorage.length);
      };
    };
  })`);
