/** Each open page costs one request. */
const MOST_PAGES = 50;

/** Number of open pages, from the address. */
export function openPages(params: URLSearchParams): number {
  const pages = Number(params.get('pages'));
  return Number.isInteger(pages) && pages > 1 ? Math.min(pages, MOST_PAGES) : 1;
}
