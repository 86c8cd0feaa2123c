import { expect } from '@jest/globals';
import type { Page } from 'playwright-core';
import { expectSeen, SEEN_FOCUS, type SeenFocus } from './keyboard.js';

/**
 * Goes through a whole page by Tab. Each element that can be pressed or filled in gets the focus, once, and shows it.
 * Radio buttons of one group count as one.
 */
export async function expectReachedByTab(page: Page): Promise<void> {
  await page.evaluate(numberAll);
  const reached = new Set<string>();
  // Twice past the end, since it may begin in the middle, at an element that has taken the focus.
  for (let ends = 0; ends < 2;) {
    await page.keyboard.press('Tab');
    const { number, seen } = await page.evaluate<Reached>(reachedNow);
    if (number === null) ends += 1;
    else if (reached.has(number)) break;
    else {
      reached.add(number);
      expectSeen(seen);
    }
  }
  const missed = await page.evaluate<string[]>(
    `[...document.querySelectorAll('[data-number]')]
      .filter(({ dataset }) => !${JSON.stringify([...reached])}.includes(dataset.number))
      .map((element) => element.outerHTML.slice(0, 160))`,
  );
  expect(missed).toEqual([]);
}

interface Reached {
  /** null: the end of the page, or an element that does not count. */
  number: string | null;
  seen: SeenFocus | null;
}

const reachedNow = `(async () => {
  const number = document.activeElement?.dataset.number ?? null;
  return { number, seen: number === null ? null : await ${SEEN_FOCUS} };
})()`;

/** Numbers the elements that can be pressed, to recognise each again, and begins at the top. */
const numberAll = `(() => {
  const groups = new Set();
  let next = 0;
  const all = document.querySelectorAll('a[href], button, input:not([type=hidden]), select, textarea, summary');
  for (const element of all) {
    if (element.disabled || !element.checkVisibility({ visibilityProperty: true })) continue;
    const group = element.type === 'radio' ? element.name : undefined;
    if (group !== undefined) {
      const isChosen = document.querySelector('[type=radio][name="' + CSS.escape(group) + '"]:checked');
      if (isChosen ? isChosen !== element : groups.has(group)) continue;
      groups.add(group);
    }
    element.dataset.number = String(next++);
  }
  document.activeElement?.blur();
  getSelection()?.removeAllRanges();
})()`;
