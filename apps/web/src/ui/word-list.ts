import { useLingui } from '@lingui/react';
import { tagOf } from './dates.js';

/** `(words) => "a, b et c"`, for sentences. */
export function useWordList(): (words: readonly string[]) => string {
  const { i18n } = useLingui();
  return (words) => new Intl.ListFormat(tagOf(i18n.locale)).format(words);
}
