import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../looks/index.js';

/** The page on paper: black, without what can be pressed. */
export const Print = (): ReactNode => (
  <Button look="text" onClick={() => print()}>
    <Trans>Imprimer</Trans>
  </Button>
);
