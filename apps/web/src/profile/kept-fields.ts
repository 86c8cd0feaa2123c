import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useReader } from '../api/index.js';

type Typed = Record<string, string>;

const typedInputs =
  'textarea[name], input[name]:not([type=checkbox], [type=radio], [type=hidden], [autocomplete=off])';

/**
 * Keeps what is typed into the fields of a form in this tab, until it is saved: a page that is left or reloaded gives it back.
 * @param key what it is about
 */
export function useKeptFields(key: string): { around: RefObject<HTMLDivElement | null>; forget: () => void } {
  const around = useRef<HTMLDivElement>(null);
  const storageKey = `${useReader().id} ${key}`;
  useEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    const kept = JSON.parse(sessionStorage.getItem(storageKey) ?? '{}') as Typed;
    for (const input of inputsOf(element)) input.value = kept[input.name] ?? input.value;
    const keep = (): void => {
      const typed = Object.fromEntries([...inputsOf(element)].map(({ name, value }) => [name, value]));
      sessionStorage.setItem(storageKey, JSON.stringify(typed));
    };
    element.addEventListener('input', keep);
    return () => element.removeEventListener('input', keep);
  }, [storageKey]);
  return { around, forget: useCallback(() => sessionStorage.removeItem(storageKey), [storageKey]) };
}

const inputsOf = (element: HTMLElement): NodeListOf<HTMLInputElement | HTMLTextAreaElement> =>
  element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typedInputs);
