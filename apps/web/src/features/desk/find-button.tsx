import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { useShortcuts } from './use-shortcuts.js';
import { openPalette } from './palette/open-palette.js';

/** Opens the palette without a keyboard, and adds its keys to the desk's list of keys. */
export function FindButton(): ReactNode {
  const { t } = useLingui();
  useShortcuts([
    { keys: '/', label: t`Chercher un besoin, un porteur de solution, une structure`, act: openPalette },
    { keys: 'Ctrl K', label: t`Tout trouver, sur toutes les pages`, act: openPalette },
  ]);
  return (
    <Button look="text" onClick={openPalette}>
      <Trans>Tout trouver (Ctrl K)</Trans>
    </Button>
  );
}
