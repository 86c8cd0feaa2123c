import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useSearchText } from './search-text.js';

/** An address after a change of the part after its question mark: where a link leads that narrows a list. */
export function editedAddress(
  path: string,
  params: URLSearchParams,
  edit: (next: URLSearchParams) => void,
): string {
  const next = new URLSearchParams(params);
  edit(next);
  const text = next.toString();
  return text ? `${path}?${text}` : path;
}

/** Changes the part after the question mark. @param options `replace`: it is no step that Back should undo */
export type ChangeSearch = (edit: (next: URLSearchParams) => void, options?: { replace?: boolean }) => void;

/** The part of an address after the question mark, and how to change it: the filters of a list live there. */
export function useSearchParams(): [URLSearchParams, ChangeSearch] {
  const search = useSearchText();
  const [location, navigate] = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback<ChangeSearch>(
    (edit, options) => {
      // As it is by now: two changes may come before the page is drawn again.
      navigate(editedAddress(location, new URLSearchParams(globalThis.location.search), edit), options);
    },
    [location, navigate],
  );
  return [params, change];
}
