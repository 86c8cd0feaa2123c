import { type ReactNode, useEffect, useRef } from 'react';
import { isCurator, useSession } from '../../../ui/api/session.js';
import { useOnDemand } from '../../../ui/api/use-on-demand.js';
import { onOpenPalette } from './open-palette.js';

/** Ctrl K or ⌘ K: opens the palette on every page, for curators. */
export function PaletteKey(): ReactNode {
  const { reader } = useSession();
  return reader && isCurator(reader) && <Listener />;
}

/** Fetches the palette and its words when the key is pressed. */
function Listener(): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./palette.js'));
  const open = useRef(fetch);
  useEffect(() => {
    open.current = fetch;
  });
  useEffect(() => {
    const press = (event: KeyboardEvent): void => {
      if (!isPaletteKey(event)) return;
      event.preventDefault();
      openIt();
    };
    // An open dialog comes first.
    const openIt = (): void => {
      if (document.querySelector('dialog[open]') === null) void open.current();
    };
    addEventListener('keydown', press);
    const forget = onOpenPalette(openIt);
    return () => {
      removeEventListener('keydown', press);
      forget();
    };
  }, []);
  return (
    <>
      {whyNot && (
        <div role="status" className="banner">
          <p>{whyNot}</p>
        </div>
      )}
      {fetched && <fetched.Palette onClose={drop} />}
    </>
  );
}

/** ⌘ K on a Mac, where Ctrl K deletes to the end of the line; Ctrl K elsewhere. */
function isPaletteKey({ key, ctrlKey, metaKey, altKey, shiftKey, isComposing }: KeyboardEvent): boolean {
  if (isComposing || altKey || shiftKey || key.toLowerCase() !== 'k') return false;
  return navigator.userAgent.includes('Mac OS') ? metaKey : ctrlKey && !metaKey;
}
