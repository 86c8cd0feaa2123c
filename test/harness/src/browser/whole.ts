import type { Page } from 'playwright-core';

/** Waits until a page that was opened is enlivened, and nothing of it is on its way any more. */
export async function whole(page: Page): Promise<void> {
  await holds(
    page,
    `performance.getEntriesByName('enlivened').length > 0 && !document.querySelector('.skeleton')`,
  );
}

/** Longer than any page takes on the slowest machine, in milliseconds: ends what would wait for ever. */
const FOREVER = 60_000;

/** Waits within the page until this holds. Playwright's own way evaluates a text there, which the pages forbid. */
export const holds = (page: Page, condition: string): Promise<void> =>
  page.evaluate(`new Promise((done, fail) => {
    const begun = performance.now();
    const look = () => {
      if (${condition}) done();
      else if (performance.now() - begun > ${FOREVER}) fail(new Error('It never holds: ' + ${JSON.stringify(condition)} + document.title));
      else setTimeout(look, 10);
    };
    look();
  })`);
