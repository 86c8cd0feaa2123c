const OPEN = 'open-palette';

/** Opens the palette, like Ctrl K. */
export const openPalette = (): void => void dispatchEvent(new Event(OPEN));

/** @returns a function that stops listening */
export function onOpenPalette(open: () => void): () => void {
  addEventListener(OPEN, open);
  return () => removeEventListener(OPEN, open);
}
