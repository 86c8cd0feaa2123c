import { useSearchParams } from '../routing/index.js';
import { openPages } from './open-pages.js';

/** How many pages of a list are open, as the address says, and what opens more: whoever comes back finds all of them. */
export function useOpenPages(): [count: number, open: (count: number) => void] {
  const [search, change] = useSearchParams();
  return [
    openPages(search),
    (count) => change((next) => next.set('pages', String(count)), { replace: true }),
  ];
}
