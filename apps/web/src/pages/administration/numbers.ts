import { useLingui } from '@lingui/react';
import { sizeOf } from './size-of.js';

/** `(bytes) => string`, such as « 12,4 Mo ». */
export function useBytes(): (bytes: number) => string {
  const { i18n } = useLingui();
  return (bytes) => sizeOf(bytes, i18n.locale);
}

/** `(count) => string`, with the spaces or commas of the language. */
export function useCounts(): (count: number) => string {
  const { i18n } = useLingui();
  return (count) => count.toLocaleString(i18n.locale);
}
