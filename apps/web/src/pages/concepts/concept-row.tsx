import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../features/concepts/concepts.module.css';
import { beginningOf, gateWords, statusWords } from '../../features/concepts/words.js';
import { When } from '../../ui/dates.js';
import { Operator } from '../../ui/place.js';
import { paths } from '../../ui/routing/paths.js';
import type { ConceptInListFragment } from './concepts.graphql.js';

/** One concept in a list: its promise, its carrier and its next step. */
export function ConceptRow({ concept }: { concept: ConceptInListFragment }): ReactNode {
  const { id, title, promise, carrier, activeAt } = concept;
  return (
    <li className="card">
      <h3 className={styles.title}>
        <Link href={paths.concept(id)}>{title}</Link>
      </h3>
      {promise !== '' && <p>{beginningOf(promise, 160)}</p>}
      <p className="small muted">
        <ConceptStatusShort concept={concept} />
        {' · '}
        {carrier ? <Trans>porté par {carrier.name}</Trans> : <Trans>pas encore de porteur</Trans>}
        {' · '}
        <Trans>
          dernier changement le <When at={activeAt} shape="shortDay" />
        </Trans>
      </p>
    </li>
  );
}

function ConceptStatusShort({
  concept: { status, gate, gateState, viewerCan },
}: {
  concept: ConceptInListFragment;
}): ReactNode {
  const { i18n } = useLingui();
  if (viewerCan.answer)
    return (
      <span className="state warn">
        <Trans>On vous invite à participer</Trans>
      </span>
    );
  if (status !== 'active') return <span className="state warn">{i18n._(statusWords[status])}</span>;
  if (gate === null)
    return (
      <span className="state ok">
        <Trans>Les quatre étapes sont franchies</Trans>
      </span>
    );
  const name = i18n._(gateWords[gate]);
  if (gateState === 'requested')
    return (
      <span className="state">
        <Trans>
          {Operator} relit « {name} »
        </Trans>
      </span>
    );
  if (gateState === 'refused')
    return (
      <span className="state bad">
        <Trans>« {name} » refusée</Trans>
      </span>
    );
  return <Trans>Étape à franchir : « {name} »</Trans>;
}
