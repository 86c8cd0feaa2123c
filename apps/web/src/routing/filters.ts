import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** The part of an address after the question mark, and how to change it: the filters of a list live there. */
export function useSearchParams(): [URLSearchParams, (change: (next: URLSearchParams) => void) => void] {
  const search = useSearch();
  const [location, navigate] = useLocation();
  const params = useMemo(() => new URLSearchParams(search), [search]);
  const change = useCallback(
    (edit: (next: URLSearchParams) => void) => {
      const next = new URLSearchParams(search);
      edit(next);
      const text = next.toString();
      navigate(text ? `${location}?${text}` : location);
    },
    [search, location, navigate],
  );
  return [params, change];
}
