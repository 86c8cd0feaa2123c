/** A page more is one request more. */
const MOST_PAGES = 50;

/** How many pages of a list are open, as the address says. */
export function openPages(params: URLSearchParams): number {
  const pages = Number(params.get('pages'));
  return Number.isInteger(pages) && pages > 1 ? Math.min(pages, MOST_PAGES) : 1;
}
