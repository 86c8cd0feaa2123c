import { type RefObject, useCallback, useEffect, useRef } from 'react';
import { useSession } from '../api/session.js';
import { forget, forgetOthers, persist, persisted } from './persisted-texts.js';

interface PersistedFields {
  /** Id of the typing person. Another person at the same browser does not get these texts. */
  ownerId: string | null;
  fields: Readonly<Record<string, string>>;
}

const isPersistedFields = (value: unknown): value is PersistedFields =>
  typeof value === 'object' && value !== null && 'fields' in value && 'ownerId' in value;

const typedInputs =
  ':is(textarea, input)[name]:not([type=checkbox], [type=radio], [type=hidden], [autocomplete=off])';
const inputsIn = (element: HTMLElement): (HTMLInputElement | HTMLTextAreaElement)[] => [
  ...element.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(typedInputs),
];

/**
 * Persists the typed fields of a form in this browser until they are saved. Leaving or reloading the page loses
 * nothing.
 * @param key names the form and its object
 */
export function usePersistedFields(key: string): {
  around: RefObject<HTMLDivElement | null>;
  /** Deletes the persisted fields, once they are saved or no longer wanted. */
  clear: () => void;
} {
  const around = useRef<HTMLDivElement>(null);
  const { reader } = useSession();
  const ownerId = reader?.id ?? null;
  useEffect(() => {
    if (ownerId !== null) void forgetOthers(ownerId);
    const element = around.current;
    if (element === null) return undefined;
    // Text that the reader types before the browser has answered wins over the persisted text.
    let isWanted = true;
    const restore = async (): Promise<void> => {
      const found = await persisted(key);
      if (!isWanted || !isPersistedFields(found) || found.ownerId !== ownerId) return;
      for (const input of inputsIn(element)) input.value = found.fields[input.name] ?? input.value;
      // The page reacts to the restored fields as to typed ones.
      element.dispatchEvent(new Event('input', { bubbles: true }));
    };
    const keepTyped = (): void => {
      isWanted = false;
      const fields = Object.fromEntries(inputsIn(element).map(({ name, value }) => [name, value]));
      void persist(key, { ownerId, fields } satisfies PersistedFields);
    };
    // The reader may have typed before the script ran.
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
