import { useSearchParams } from '../routing/filters.js';
import { openPages } from './open-pages.js';

/**
 * Number of open pages, stored in the address, and a function that opens more. A returning reader finds all of them.
 */
export function useOpenPages(): [count: number, open: (count: number) => void] {
  const [search, change] = useSearchParams();
  return [
    openPages(search),
    (count) => change((next) => next.set('pages', String(count)), { replace: true }),
  ];
}
