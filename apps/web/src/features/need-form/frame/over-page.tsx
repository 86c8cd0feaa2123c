import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { LinkButton } from '../../../ui/button.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import type { DraftState } from '../draft/draft.js';
import styles from '../writing.module.css';

/** The need was already sent from another page, perhaps even read and answered. */
export function OverPage({ state: { persisted } }: { state: DraftState }): ReactNode {
  const { t } = useLingui();
  const id = persisted.onServer?.needId;
  return (
    <div className={styles['frame']}>
      <PageTitle tab={t`Besoin déjà envoyé`}>
        <Trans>Ce besoin est déjà envoyé</Trans>
      </PageTitle>
      <p>
        <Trans>Il ne s’écrit plus ici. Sa page dit où il en est et ce qui vient ensuite.</Trans>
      </p>
      <div className="acts">
        {id && (
          <LinkButton href={paths.need(id)}>
            <Trans>Voir où il en est</Trans>
          </LinkButton>
        )}
        <LinkButton look="text" href={paths.newNeed}>
          <Trans>Déposer un autre besoin</Trans>
        </LinkButton>
      </div>
    </div>
  );
}
