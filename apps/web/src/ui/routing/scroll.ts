// Fetched together, since each alone is smaller than a request.
export { keepFocus } from './kept-focus.js';

/** A reader's place on a page: scroll position and last focused link. */
interface Place {
  top: number;
  /** Address of the link, and the number of earlier links to the same address. */
  link?: { href: string; before: number } | undefined;
}

/** Last place on each address, in this tab. */
const places = new Map<string, Place>();
/** Place to restore after going back. undefined: the reader goes forward, or the place is restored. */
let wanted: Place | undefined;
/**
 * True: the reader goes forward, and the next page that is shown begins at its top. A page that appears late, after the reader has gone
 * back, must not scroll.
 */
let goesOn = true;

const here = (): string => location.pathname + location.search;
let address: string | undefined;
let pathname: string | undefined;

/** Tracks the reader's place on each address. */
export function followScrolling(): void {
  const note = (): void => void places.set(here(), { ...places.get(here()), top: scrollY });
  const noteLink = ({ target }: FocusEvent): void => {
    const href = target instanceof HTMLAnchorElement ? target.getAttribute('href') : null;
    const link = href === null ? undefined : { href, before: linksTo(href).indexOf(target as HTMLElement) };
    places.set(here(), { top: scrollY, link });
  };
  const follow = (): void => {
    address = here();
    pathname = location.pathname;
  };
  const goOn = (): void => {
    wanted = undefined;
    goesOn = true;
    follow();
  };
  const goBack = (): void => {
    // A change of only the fragment is a jump within the page, not a way back.
    if (here() !== address) {
      wanted = places.get(here()) ?? { top: 0 };
      goesOn = false;
    }
    follow();
  };
  follow();
  addEventListener('scroll', note, { passive: true });
  addEventListener('focusin', noteLink);
  addEventListener('popstate', goBack);
  // Wouter dispatches these events.
  addEventListener('pushState', goOn);
  addEventListener('replaceState', () => {
    if (location.pathname === pathname) follow();
    else goOn();
  });
}

/** Scrolls after a change of page: to the top, or to the former place of a returning reader. */
export function scrollToPlace(): void {
  if (wanted !== undefined) comeBack();
  else if (goesOn && location.hash === '') scrollTo(0, 0);
  goesOn = false;
}

/** Texts that depend on the time of day appear after hydration and move the content below. After this many milliseconds all are there. */
const SETTLES = 1_000;

/** Events by which the reader moves. Restoring the place then stops. */
const ownMoves = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'popstate'] as const;

/**
 * Restores the reader's place once the page is high enough again. The link that they had followed takes the focus,
 * since otherwise Tab would begin at the top. Does nothing while the reader goes forward.
 */
export function comeBack(): void {
  if (wanted === undefined) return;
  const { top, link } = wanted;
  wanted = undefined;
  let settling: ReturnType<typeof setTimeout> | undefined;
  const arrive = (): void => {
    scrollTo(0, top);
    const isThere = document.documentElement.scrollHeight - innerHeight >= top - 1;
    const followed = link && linksTo(link.href)[link.before];
    followed?.focus({ preventScroll: true });
    if (isThere && (link === undefined || followed)) settling ??= setTimeout(leave, SETTLES);
  };
  const growth = new ResizeObserver(arrive);
  const leave = (): void => {
    clearTimeout(settling);
    growth.disconnect();
    for (const move of ownMoves) removeEventListener(move, leave);
  };
  for (const move of ownMoves) addEventListener(move, leave, { passive: true });
  // The observer calls back at once, and again each time the page grows.
  growth.observe(document.body);
}

const linksTo = (href: string): HTMLElement[] => [
  ...document.querySelectorAll<HTMLElement>(`main a[href="${CSS.escape(href)}"]`),
];
