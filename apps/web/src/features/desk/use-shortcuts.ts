import { useLayoutEffect, useRef, useSyncExternalStore } from 'react';
import { Keyboard, type Shortcut } from './keyboard.js';

/** Two frames. The first renders the change, and its new content then queues the keys in turn. */
const afterRendering = (then: () => void): void => {
  requestAnimationFrame(() => requestAnimationFrame(then));
};

const keyboard = new Keyboard(afterRendering);
const OFF = 'desk-keys';
/** How many parts of the page have shortcuts. */
let parts = 0;

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName)) &&
  !(target instanceof HTMLInputElement && /^(checkbox|radio)$/.test(target.type));

const isOff = (): boolean => localStorage.getItem(OFF) !== null;

function onKeyDown(event: KeyboardEvent): void {
  // An open dialog has all keys for itself.
  if (isOff() || event.isComposing || document.querySelector('dialog[open]') !== null) return;
  const { key, ctrlKey, metaKey, altKey, repeat, target } = event;
  const hasModifier = ctrlKey || metaKey || altKey;
  if (keyboard.press({ key, hasModifier, isTyping: isTyping(target), isRepeated: repeat }))
    event.preventDefault();
}

/** Shortcuts while this part of the page is shown. */
export function useShortcuts(shortcuts: readonly Shortcut[]): void {
  const latest = useRef(shortcuts);
  // A layout effect, so that the shortcut works as soon as its button is on the screen, and no early key is lost.
  useLayoutEffect(() => {
    latest.current = shortcuts;
  });
  useLayoutEffect(() => {
    if (parts === 0) addEventListener('keydown', onKeyDown);
    parts += 1;
    const remove = keyboard.add(() => latest.current);
    return () => {
      remove();
      parts -= 1;
      if (parts === 0) removeEventListener('keydown', onKeyDown);
    };
  }, []);
}

/**
 * Queues keys while this part of the page is loading. They act once it is there.
 * @param drop the keys were meant for a text in that part. They are discarded, since as shortcuts they would act on
 * something else
 */
export function useHeldKeys(isLoading: boolean, drop = false): void {
  useLayoutEffect(() => {
    if (!isLoading) return undefined;
    const release = keyboard.hold();
    return () => afterRendering(() => release({ drop }));
  }, [isLoading, drop]);
}

/**
 * Queues keys while an action is being sent, and until the page shows the next content.
 * @param act resolves to false if the action failed, since the keys after it were meant for another page
 */
export async function holdingKeys(act: () => Promise<boolean>): Promise<void> {
  const release = keyboard.hold();
  let isDone = false;
  try {
    isDone = await act();
  } finally {
    afterRendering(() => release({ drop: !isDone }));
  }
}

/** Shortcuts of this page at the moment. */
export const shortcutsNow = (): Shortcut[] => keyboard.shortcuts();

const changed = new Set<() => void>();

/** Whether letters are shortcuts. Readers who dictate, or type by accident, switch them off (WCAG 2.1.4). */
export function useKeysSwitch(): { areOn: boolean; change: () => void } {
  const areOn = useSyncExternalStore(
    (listener) => {
      changed.add(listener);
      return () => changed.delete(listener);
    },
    () => !isOff(),
    () => true,
  );
  return {
    areOn,
    change: () => {
      if (areOn) localStorage.setItem(OFF, 'off');
      else localStorage.removeItem(OFF);
      for (const listener of changed) listener();
    },
  };
}
