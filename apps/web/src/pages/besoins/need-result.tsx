import { Trans, useLingui } from '@lingui/react/macro';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { topicsOf } from '../../features/search/frame/topics.js';
import styles from '../../features/search/search.module.css';
import { WhyVerdict } from '../../features/why/why-card.js';
import type { NeedState } from '../../ui/api/schema-types.js';
import { Segments, Tags } from '../../ui/boxes.js';
import { useDates } from '../../ui/dates.js';
import { paths } from '../../ui/routing/paths.js';
import type { FindNeedsQuery } from './needs.graphql.js';

type Edge = FindNeedsQuery['searchNeeds']['edges'][number];

/** A found need, with the reason. */
export const NeedResult = memo(function NeedResult({
  edge: { node, highlights, match },
  onOpen,
}: {
  edge: Edge;
  onOpen: () => void;
}): ReactNode {
  const say = useDates();
  const states = useStates();
  const { id, state, organisation, territories, neededBy, tags } = node;
  const day = neededBy === null ? undefined : say(neededBy, 'shortDay');
  const places = territories.map(({ name }) => name).join(', ');
  return (
    <li>
      <h3>
        <Link href={paths.need(id)} onClick={onOpen}>
          <Segments segments={highlights.title} />
        </Link>
      </h3>
      <p className="muted small">
        {state !== 'published' && <strong>{`${states[state]} · `}</strong>}
        {organisation ? organisation.name : <Trans>Entreprise dont le nom est caché</Trans>}
        {places && ` · ${places}`}
        {day && (
          <>
            {' · '}
            <Trans>avant le {day}</Trans>
          </>
        )}
      </p>
      <p className={styles.excerpt}>
        <Segments segments={highlights.excerpt} />
      </p>
      {match && !match.dismissed && <WhyVerdict match={match} />}
      <Tags tags={topicsOf(tags)} />
    </li>
  );
});

function useStates(): Record<NeedState, string> {
  const { t } = useLingui();
  return {
    draft: t`Brouillon`,
    submitted: t`À relire`,
    changes_requested: t`À préciser`,
    published: t`En ligne`,
    closed: t`Clos`,
    expired: t`Arrivé à terme`,
  };
}
