/** How far each address was scrolled, in this tab. */
const places = new Map<string, number>();
let placeToReturnTo = 0;

const here = (): string => location.pathname + location.search;

/** Follows where the reader is on each address. @returns what ends that */
export function followScrolling(): () => void {
  const note = (): void => void places.set(here(), scrollY);
  const goBack = (): void => void (placeToReturnTo = places.get(here()) ?? 0);
  addEventListener('scroll', note, { passive: true });
  addEventListener('popstate', goBack);
  return () => {
    removeEventListener('scroll', note);
    removeEventListener('popstate', goBack);
  };
}

/** Another page is shown: it begins at its top, or where one was when one comes back to it. */
export function scrollToPlace(): void {
  const place = placeToReturnTo;
  placeToReturnTo = 0;
  if (location.hash === '') scrollTo(0, place);
}
