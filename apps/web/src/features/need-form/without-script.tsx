import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Notice } from '../../ui/boxes.js';
import { paths } from '../../ui/routing/paths.js';
import type { HowOvltAnswersQuery } from './writing.graphql.js';
import { operator } from '../../ui/place.js';

/**
 * A draft is saved while it is written, which needs script. Readers without script read how else to reach the
 * operator.
 */
export const WithoutScript = ({
  programme,
}: {
  programme?: HowOvltAnswersQuery['programme'] | undefined;
}): ReactNode => (
  <noscript>
    <Notice tone="warn">
      <Trans>
        Cette page a besoin de JavaScript, que votre navigateur ne fait pas tourner. Dites-nous votre besoin
        autrement :
      </Trans>{' '}
      {[programme?.phone, programme?.email].filter(Boolean).join(', ')}{' '}
      <a href={paths.help}>
        <Trans>Joindre {operator}</Trans>
      </a>
    </Notice>
  </noscript>
);
