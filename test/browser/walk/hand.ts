import type { Locator, Page } from 'playwright-core';

/** A person’s actions on a page. Each press, each filled field and each key counts as one. */
export interface Hand {
  press(target: Locator): Promise<void>;
  /** Replaces the content of a field. */
  type(target: Locator, text: string): Promise<void>;
  select(target: Locator, label: string): Promise<void>;
  /** One key, or several held together. */
  key(name: string): Promise<void>;
  readonly count: number;
}

const hands = new WeakMap<Page, Hand>();

/** The hand at a page, always the same, so that it keeps counting. */
export function handOf(page: Page): Hand {
  const known = hands.get(page);
  if (known) return known;
  let count = 0;
  const counted = async (act: Promise<unknown>): Promise<void> => {
    count += 1;
    await act;
  };
  const hand: Hand = {
    get count() {
      return count;
    },
    press: (target) => counted(target.click()),
    type: (target, text) => counted(target.fill(text)),
    select: (target, label) => counted(target.selectOption({ label })),
    key: (name) => counted(page.keyboard.press(name)),
  };
  hands.set(page, hand);
  return hand;
}
