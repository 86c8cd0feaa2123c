import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import type { PublicConceptInListFragment } from '../../../features/public-concepts/public-concepts.graphql.js';
import { stageWords } from '../../../features/public-concepts/stages.js';
import { When } from '../../../ui/dates.js';
import { paths } from '../../../ui/routing/paths.js';
import styles from './public-concepts.module.css';

/** One public concept in the list: promise, stage, carrier and organisations. */
export function PublicConceptRow({
  concept: { id, title, promise, stage, stageSince, carrier, organisations },
}: {
  concept: PublicConceptInListFragment;
}): ReactNode {
  const { i18n } = useLingui();
  return (
    <li className="card">
      <h2 className={styles.title}>
        <Link href={paths.publicConcept(id)}>{title}</Link>
      </h2>
      <p>{beginningOf(promise)}</p>
      <p className="small muted">
        <span className="state">{i18n._(stageWords[stage])}</span>{' '}
        <Trans>
          depuis le <When at={stageSince} />
        </Trans>
        {carrier !== '' && (
          <>
            {' · '}
            <Trans>porté par {carrier}</Trans>
          </>
        )}
        {organisations.length > 0 && (
          <>
            {' · '}
            <Trans>avec {organisations.join(', ')}</Trans>
          </>
        )}
      </p>
    </li>
  );
}

/** As much text as a card has room for, cut after a word. */
const beginningOf = (text: string): string =>
  text.length <= 180 ? text : `${text.slice(0, 180).replace(/(?<!\s)\s+\S*$/, '')}…`;
