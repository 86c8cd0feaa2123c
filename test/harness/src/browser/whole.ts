import type { Page } from 'playwright-core';
import { limitOf } from '../slowness.js';

/** Waits until an opened page is hydrated, and no request of it is pending. */
export async function whole(page: Page): Promise<void> {
  await holds(
    page,
    `performance.getEntriesByName('enlivened').length > 0 && !document.querySelector('.skeleton')`,
  );
}

/** Longer than any page takes, in milliseconds on a quiet machine. It ends endless waiting. */
const FOREVER = 60_000;

/**
 * Waits within the page until this condition is met. Playwright's own way evaluates a text there, which the pages
 * forbid.
 */
export const holds = (page: Page, condition: string): Promise<void> =>
  page.evaluate(`new Promise((done, fail) => {
    const begun = performance.now();
    const look = () => {
      if (${condition}) done();
      else if (performance.now() - begun > ${limitOf(FOREVER)}) fail(new Error('It never holds: ' + ${JSON.stringify(condition)} + ', at ' + location + ', ' + document.title));
      else setTimeout(look, 10);
    };
    look();
  })`);
