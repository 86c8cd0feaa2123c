const OPEN = 'open-palette';

/** Opens the palette, as Ctrl K does. */
export const openPalette = (): void => void dispatchEvent(new Event(OPEN));

/** @returns what ends it */
export function onOpenPalette(open: () => void): () => void {
  addEventListener(OPEN, open);
  return () => removeEventListener(OPEN, open);
}
