let scrolling: typeof import('./scroll.js') | undefined;

/** Follows where the reader is on each page, and what has the focus. Fetched once the page is alive: nothing was pressed before. */
export async function followReader(): Promise<void> {
  try {
    const [fetched, { keepFocus }] = await Promise.all([import('./scroll.js'), import('./kept-focus.js')]);
    scrolling = fetched;
    scrolling.followScrolling();
    keepFocus();
  } catch {
    // The network is away: pages begin at their top, as without it.
  }
}

/** Another page is shown: it begins at its top, or where one was when one comes back to it. */
export function scrollToPlace(): void {
  if (scrolling) scrolling.scrollToPlace();
  else if (location.hash === '') scrollTo(0, 0);
}

/** Other filters of the same page are shown: one may have come back to them. */
export const comeBack = (): void => scrolling?.comeBack();
