import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { ImportRowFragment } from '../../../features/imports/imports.graphql.js';
import styles from '../../../features/imports/imports.module.css';

/** How many rows an import creates, changes, leaves unchanged and refuses. */
export function Counts({
  counts: { created, changed, unchanged, refused },
  areDone = false,
}: {
  counts: NonNullable<ImportRowFragment['counts']>;
  areDone?: boolean;
}): ReactNode {
  const { i18n } = useLingui();
  return (
    <dl className={styles.counts}>
      <div>
        <dt>{areDone ? <Trans>Créés</Trans> : <Trans>À créer</Trans>}</dt>
        <dd>{i18n.number(created)}</dd>
      </div>
      <div>
        <dt>{areDone ? <Trans>Changés</Trans> : <Trans>À changer</Trans>}</dt>
        <dd>{i18n.number(changed)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Inchangés</Trans>
        </dt>
        <dd>{i18n.number(unchanged)}</dd>
      </div>
      <div>
        <dt>
          <Trans>Refusés</Trans>
        </dt>
        <dd>{i18n.number(refused)}</dd>
      </div>
    </dl>
  );
}
