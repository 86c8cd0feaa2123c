import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { paths } from '../routing/index.js';

/** How to reach the people behind the product. */
export const OvltContact = (): ReactNode => (
  <p>
    <Trans>
      La page <Link href={paths.help}>Aide</Link> répond aux questions les plus fréquentes.
    </Trans>
  </p>
);
