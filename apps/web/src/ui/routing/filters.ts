import { useCallback, useMemo } from 'react';
import { useLocation } from 'wouter';
import { useSearchText } from './search-text.js';

/** An address with changed search parameters, for links that filter a list. */
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

/**
 * Changes the search parameters of the address. @param options `replace`: Back must not return to the former address
 */
export type ChangeSearch = (edit: (next: URLSearchParams) => void, options?: { replace?: boolean }) => void;

/** Search parameters of the address, and a function that changes them. They contain the filters of a list. */
export function useSearchParams(): [URLSearchParams, ChangeSearch] {
  const search = useSearchText();
  const [location, navigate] = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback<ChangeSearch>(
    (edit, options) => {
      // Reads the current address, since two changes may come before the next rendering.
      navigate(editedAddress(location, new URLSearchParams(globalThis.location.search), edit), options);
    },
    [location, navigate],
  );
  return [params, change];
}
