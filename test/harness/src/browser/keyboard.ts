import { expect } from '@jest/globals';
import type { Locator, Page } from 'playwright-core';
import { holds } from './whole.js';

/** Further than any page is long. */
const MOST_TABS = 150;
/** Frames until a page is stable, even on a busy machine. */
const MOST_FRAMES = 60;

/** A page that is used without a mouse. Each pressed element has the focus, and the focus is visible. */
export interface Keyboard {
  /** Presses Tab until this has the focus. @throws if Tab never reaches it */
  tabTo(target: Locator): Promise<void>;
  /** Tab to this element, then Enter: for links and buttons. */
  press(target: Locator): Promise<void>;
  /** Tab to this element, then types. */
  type(target: Locator, text: string): Promise<void>;
  /** Tab to the group, then chooses by Space (a box) or the arrows (one of several). */
  choose(target: Locator): Promise<void>;
  /** Types a day, or a time of day, in the order of the browser's own field. */
  typeDigits(target: Locator, digits: string): Promise<void>;
  /** One key, such as Escape or ArrowDown. */
  key(name: string): Promise<void>;
  /**
   * Waits until this is there, and an element of the page has the focus, since the pressed element may be gone by
   * now.
   */
  sees(target: Locator): Promise<void>;
  /** Waits until another page is there, whose title has the focus. */
  arrives(title: string | RegExp): Promise<void>;
  /** How many keys so far, without the letters of a text. */
  readonly keys: number;
}

/** An element of the page has the focus, and all movement to it has ended. */
const IS_FOCUSED = `((element) => {
  if (element === document.body || !element?.checkVisibility()) return false;
  const { top, height } = element.getBoundingClientRect();
  return top + Math.min(height, 20) > 0 && top < innerHeight;
})(document.activeElement)`;

export function keyboardOf(page: Page): Keyboard {
  let keys = 0;
  const key = async (name: string): Promise<void> => {
    keys += 1;
    await page.keyboard.press(name);
  };
  const isFocused = async (target: Locator): Promise<boolean> =>
    (await target.and(page.locator(':focus')).count()) > 0;
  const keyboard: Keyboard = {
    get keys() {
      return keys;
    },
    async tabTo(target) {
      await target.waitFor();
      for (let tabs = 0; !(await isFocused(target)); tabs++) {
        if (tabs === MOST_TABS) throw new Error(`Tab never comes to ${String(target)}.`);
        await key('Tab');
        await expectFocusSeen(page);
      }
    },
    async press(target) {
      await keyboard.tabTo(target);
      await key('Enter');
    },
    async type(target, text) {
      await keyboard.tabTo(target);
      await page.keyboard.insertText(text);
    },
    async choose(target) {
      const isRadio = (await target.getAttribute('type')) === 'radio';
      if (!isRadio) {
        await keyboard.tabTo(target);
        await key('Space');
      } else {
        await tabToGroupOf(target);
        while (!(await isFocused(target))) await key('ArrowDown');
        if (!(await target.isChecked())) await key('Space');
      }
      expect(await target.isChecked()).toBe(true);
    },
    async typeDigits(target, digits) {
      await keyboard.tabTo(target);
      await page.keyboard.type(digits);
    },
    key,
    async sees(target) {
      await target.waitFor();
      await holds(page, IS_FOCUSED);
      await expectFocusSeen(page);
    },
    async arrives(title) {
      await page.getByRole('heading', { level: 1, name: title }).and(page.locator(':focus')).waitFor();
    },
  };

  async function tabToGroupOf(target: Locator): Promise<void> {
    const name = await target.getAttribute('name');
    for (let tabs = 0; ; tabs++) {
      if (await page.evaluate<boolean>(`document.activeElement?.name === ${JSON.stringify(name)}`)) return;
      if (tabs === MOST_TABS) throw new Error(`Tab never comes to the choices "${name}".`);
      await key('Tab');
    }
  }
  return keyboard;
}

/** The visible facts about the focused element. */
export interface SeenFocus {
  element: string;
  isOutlined: boolean;
  isOnScreen: boolean;
  isCovered: boolean;
}

/**
 * The focused element shows it by an outline of at least two pixels, is on the screen, and is not covered by a fixed
 * bar.
 */
export async function expectFocusSeen(page: Page): Promise<void> {
  expectSeen(await page.evaluate<SeenFocus | null>(SEEN_FOCUS));
}

/** @param seen the result of `SEEN_FOCUS` in the page */
export function expectSeen(seen: SeenFocus | null): void {
  if (seen !== null)
    expect(seen).toEqual({ element: seen.element, isOutlined: true, isOnScreen: true, isCovered: false });
}

/** null: the focus is on the page as a whole, or on the browser itself. */
const focus = `(() => {
  const element = document.activeElement;
  if (element === null || element === document.body) return null;
  const style = getComputedStyle(element);
  const isOutlined = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
  const { left, top, width, height } = element.getBoundingClientRect();
  const x = left + width / 2;
  const y = top + Math.min(height / 2, 20);
  const isOnScreen = x >= 0 && x <= innerWidth && y >= 0 && y <= innerHeight;
  const above = document.elementFromPoint(x, y);
  // A box that is drawn by its label counts as seen.
  const isCovered = isOnScreen && above !== null && !element.contains(above) && !above.contains(element) &&
    !(element.labels && [...element.labels].some((label) => label.contains(above)));
  return { element: element.outerHTML.slice(0, 160), isOutlined, isOnScreen, isCovered };
})()`;

/** Waits within the page until the focus is visible, since the browser scrolls to it in a later frame. */
export const SEEN_FOCUS = `new Promise((done) => {
  let frames = 0;
  const look = () => {
    const seen = ${focus};
    const isSeen = seen === null || (seen.isOutlined && seen.isOnScreen && !seen.isCovered);
    if (isSeen || ++frames > ${MOST_FRAMES}) done(seen);
    else requestAnimationFrame(look);
  };
  look();
})`;
