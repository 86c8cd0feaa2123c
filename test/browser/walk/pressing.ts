import { whole } from '@passerelle/harness/browser';
import type { Page, Request } from 'playwright-core';
import { askedOperation } from './asked-operation.js';
import { broken } from './broken-api.js';
import { type Fate, holdingUp, type Leaving } from './held-up.js';

/** Lets a page read, and refuses all its mutations, during a check. */
export const whileNothingChanges = (page: Page, look: () => Promise<void>): Promise<void> =>
  holdingUp(page, ['*/graphql', '*/api/auth/*'], fateOf, look);

function fateOf({ url, postData }: Leaving): Fate {
  if (!url.endsWith('/graphql') || postData === undefined) return 'is cut off';
  return askedOperation(postData).startsWith('mutation') ? { json: broken } : undefined;
}

/** The result of a press: an open dialog, or another new element in the page. */
export interface Pressed {
  name: string;
  opensDialog: boolean;
}

/**
 * Presses each button of a page once. Buttons of the same name count as one. Data may arrive late after a press, so
 * the page is opened again after each, unless Escape has closed a dialog and left the page as it was.
 * @param onPressed checks the result
 */
export async function pressEveryButton(
  page: Page,
  address: string,
  onPressed: (pressed: Pressed) => Promise<void>,
): Promise<void> {
  await untilAtRest(page, async () => undefined);
  const names = [...new Set(await page.evaluate<string[]>(`${BUTTONS}.map(({ innerText }) => innerText)`))];
  let isAsOpened = true;
  for (const name of names.filter((text) => text !== '')) {
    if (!isAsOpened) await untilAtRest(page, () => page.goto(address).then(() => undefined));
    await page.evaluate(REMEMBER);
    const place = await page.evaluate<{ x: number; y: number } | null>(placeOf(name));
    if (place === null) throw new Error(`There is no “${name}” any more at ${address}.`);
    await untilAtRest(page, () => page.mouse.click(place.x, place.y));
    const { opensDialog, isNew } = await page.evaluate<{ opensDialog: boolean; isNew: boolean }>(WHAT_CAME);
    if (opensDialog || isNew) await onPressed({ name, opensDialog });
    isAsOpened = opensDialog && (await closesWithoutTrace(page));
  }
}

async function closesWithoutTrace(page: Page): Promise<boolean> {
  await untilAtRest(page, () => page.keyboard.press('Escape'));
  const { opensDialog, isNew } = await page.evaluate<{ opensDialog: boolean; isNew: boolean }>(WHAT_CAME);
  return !opensDialog && !isNew;
}

// In the page’s own script, since Playwright’s selectors are compiled again in each document, which takes as long as
// axe.
const BUTTONS = `[...document.querySelectorAll('main button[type=button]')]
  .filter((button) => button.checkVisibility({ visibilityProperty: true }) && button.getClientRects().length > 0)`;

const REMEMBER = `globalThis.mainBefore = document.querySelector('main').innerHTML`;

const WHAT_CAME = `({
  opensDialog: document.querySelector('dialog[open]') !== null,
  isNew: document.querySelector('main').innerHTML !== globalThis.mainBefore,
})`;

/** The point at which a button can be pressed. @throws in the page if something covers it */
const placeOf = (name: string): string => `(() => {
  const button = ${BUTTONS}.find(({ innerText }) => innerText === ${JSON.stringify(name)});
  if (button === undefined) return null;
  button.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = button.getClientRects()[0];
  const [x, y] = [left + width / 2, top + height / 2];
  const above = document.elementFromPoint(x, y);
  if (!button.contains(above)) throw new Error('Covered by ' + above?.outerHTML.slice(0, 160));
  return { x, y };
})()`;

/** Requests that never end: the news stream of a page. */
const isEndless = (request: Request): boolean => request.resourceType() === 'eventsource';

/**
 * Does something on a page, and waits until the result is shown: answers, and code that loads only then and has no
 * skeleton.
 */
async function untilAtRest(page: Page, act: () => Promise<void>): Promise<void> {
  const onTheWay = new Set<Request>();
  const begin = (request: Request): void => void (isEndless(request) || onTheWay.add(request));
  const end = (request: Request): void => void onTheWay.delete(request);
  page.on('request', begin).on('requestfinished', end).on('requestfailed', end);
  try {
    await act();
    // The new content sends more requests once it is shown.
    for (let quietFrames = 0; quietFrames < 2;) {
      await page.evaluate(ONE_FRAME);
      quietFrames = onTheWay.size === 0 ? quietFrames + 1 : 0;
    }
    await whole(page);
  } finally {
    page.off('request', begin).off('requestfinished', end).off('requestfailed', end);
  }
}

const ONE_FRAME = 'new Promise((done) => requestAnimationFrame(() => setTimeout(done)))';
