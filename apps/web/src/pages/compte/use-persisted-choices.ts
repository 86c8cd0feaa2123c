import { type RefObject, useCallback, useEffect, useRef } from 'react';

/**
 * Persists the choices of a form in this tab until they are saved, since another form of the page may reload it.
 * @param key names the form, its reader and the version of the stored choices; choices made elsewhere meanwhile win
 */
export function usePersistedChoices(key: string): {
  around: RefObject<HTMLDivElement | null>;
  /** Deletes the choices, once they are saved. */
  clear: () => void;
} {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = around.current;
    if (element === null) return undefined;
    const kept = JSON.parse(sessionStorage.getItem(key) ?? '{}') as Record<string, string | boolean>;
    for (const field of fieldsIn(element)) {
      const choice = kept[field.name];
      if (field instanceof HTMLSelectElement && typeof choice === 'string') field.value = choice;
      if (field instanceof HTMLInputElement && typeof choice === 'boolean') field.checked = choice;
    }
    const keep = (): void => {
      const choices = fieldsIn(element).map((field) => [
        field.name,
        field instanceof HTMLInputElement ? field.checked : field.value,
      ]);
      sessionStorage.setItem(key, JSON.stringify(Object.fromEntries(choices)));
    };
    element.addEventListener('change', keep);
    return () => element.removeEventListener('change', keep);
  }, [key]);
  return { around, clear: useCallback(() => sessionStorage.removeItem(key), [key]) };
}

const fieldsIn = (element: HTMLElement): (HTMLSelectElement | HTMLInputElement)[] => [
  ...element.querySelectorAll<HTMLSelectElement | HTMLInputElement>(
    'select[name], input[type=checkbox][name]',
  ),
];
