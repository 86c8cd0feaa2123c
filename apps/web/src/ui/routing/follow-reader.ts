let scrolling: typeof import('./scroll.js') | undefined;

/**
 * Tracks the scroll position of each page, and the focus. It is fetched once the page has its
 * script. Before that, the reader cannot press anything.
 */
export async function followReader(): Promise<void> {
  try {
    scrolling = await import('./scroll.js');
    scrolling.followScrolling();
    scrolling.keepFocus();
  } catch {
    // The network is unavailable. Without tracking, every page begins at its top.
  }
}

/** Scrolls after a change of page: to the top, or to the former place of a returning reader. */
export function scrollToPlace(): void {
  if (scrolling) scrolling.scrollToPlace();
  else if (location.hash === '') scrollTo(0, 0);
}

/** Restores the scroll position after a change of search parameters, if the reader has come back to them. */
export const comeBack = (): void => scrolling?.comeBack();
