import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSession } from '../api/index.js';
import { forget, keep, kept } from './kept-texts.js';

interface KeptFields {
  /** Whose texts they are: another person at the same browser does not read them. */
  ownerId: string | null;
  fields: Readonly<Record<string, string>>;
}

const isKeptFields = (value: unknown): value is KeptFields =>
  typeof value === 'object' && value !== null && 'fields' in value && 'ownerId' in value;

const typedInputs =
  ':is(textarea, input)[name]:not([type=checkbox], [type=radio], [type=hidden], [autocomplete=off])';
const inputsIn = (element: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typedInputs),
];

/**
 * Keeps what is typed into the fields of a form in this browser until it is saved: a page that is left or reloaded gives it back.
 * @param key what it is about
 */
export function useKeptFields(key: string): {
  around: RefObject<HTMLDivElement | null>;
  /** It was saved, or is no longer wanted. */
  clear: () => void;
} {
  const around = useRef<HTMLDivElement>(null);
  const { reader } = useSession();
  const ownerId = reader?.id ?? null;
  useEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    // What somebody types before the browser has answered stays.
    let isWanted = true;
    const restore = async (): Promise<void> => {
      const found = await kept(key);
      if (!isWanted || !isKeptFields(found) || found.ownerId !== ownerId) return;
      for (const input of inputsIn(element)) input.value = found.fields[input.name] ?? input.value;
      // For the page it is as if it had been typed now.
      element.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const keepTyped = (): void => {
      isWanted = false;
      const fields = Object.fromEntries(inputsIn(element).map(({ name, value }) => [name, value]));
      void keep(key, { ownerId, fields } satisfies KeptFields);
    };
    // Also before the script was there.
    if (inputsIn(element).some(({ value, defaultValue }) => value !== defaultValue)) keepTyped();
    else void restore();
    element.addEventListener('input', keepTyped);
    return () => {
      isWanted = false;
      element.removeEventListener('input', keepTyped);
    };
  }, [key, ownerId]);
  return { around, clear: useCallback(() => void forget(key), [key]) };
}
