import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../../ui/button.js';

/** Prints the page in black, without buttons. */
export const Print = (): ReactNode => (
  <Button look="text" onClick={() => print()}>
    <Trans>Imprimer</Trans>
  </Button>
);
