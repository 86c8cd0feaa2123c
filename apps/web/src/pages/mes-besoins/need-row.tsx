import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { CloseNeed, CopyNeed, RenewNeed } from '../../features/needs/need-acts.js';
import { NeedTrack } from '../../features/needs/need-track.js';
import styles from '../../features/needs/needs.module.css';
import type { OwnNeedFragment } from '../../features/needs/own-needs.graphql.js';
import { LinkButton } from '../../ui/button.js';
import { paths } from '../../ui/routing/paths.js';

/** One need in its company's list: state, next step, and actions. */
export function NeedRow({ need }: { need: OwnNeedFragment }): ReactNode {
  const { id, state, progressIntroduction, viewerCan } = need;
  const title = need.title || <Trans>Besoin sans titre</Trans>;
  return (
    <article className={`${styles.row} ${styles.own}`}>
      <h3>
        <Link href={paths.need(id)}>{title}</Link>
      </h3>
      <p>{need.summary}</p>
      {state !== 'closed' && <NeedTrack need={need} />}
      <div className="acts">
        {state === 'draft' && viewerCan.edit && (
          <LinkButton look="plain" href={paths.needStep(id, 'relire')}>
            <Trans>Finir ce brouillon</Trans>
          </LinkButton>
        )}
        {state === 'changes_requested' && (
          <LinkButton look="plain" href={paths.need(id)}>
            <Trans>Corriger</Trans>
          </LinkButton>
        )}
        {state === 'published' && progressIntroduction !== null && (
          <LinkButton look="plain" href={paths.introduction(progressIntroduction.id)}>
            <Trans>Voir la rencontre</Trans>
          </LinkButton>
        )}
        {viewerCan.renew && <RenewNeed id={id} look="plain" />}
        {state === 'closed' && <CopyNeed id={id} />}
        {viewerCan.close && <CloseNeed need={need} />}
      </div>
    </article>
  );
}
