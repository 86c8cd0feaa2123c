import { Trans } from '@lingui/react/macro';
import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import { Segments, Tags } from '../../ui/boxes.js';
import { paths } from '../../ui/routing/paths.js';
import { SolverKindName } from '../../features/solver/kind-name.js';
import { topicsOf } from '../../features/search/frame/topics.js';
import styles from '../../features/search/search.module.css';
import type { FindIdeasQuery, FindSolversQuery } from './solutions.graphql.js';

type SolverEdge = FindSolversQuery['searchSolvers']['edges'][number];
type IdeaEdge = FindIdeasQuery['searchIdeas']['edges'][number];

/** A found profile, with the reason. */
export const SolverResult = memo(function SolverResult({
  edge: { node, highlights },
  onOpen,
}: {
  edge: SolverEdge;
  onOpen: () => void;
}): ReactNode {
  const { id, kind, worksRemotely, territories, tags } = node;
  const places = territories.map(({ name }) => name).join(', ');
  return (
    <li>
      <h3>
        <Link href={paths.solver(id)} onClick={onOpen}>
          <Segments segments={highlights.name} />
        </Link>
      </h3>
      <p className="muted small">
        <SolverKindName kind={kind} />
        {places && ` · ${places}`}
        {worksRemotely && (
          <>
            {' · '}
            <Trans>aussi à distance</Trans>
          </>
        )}
      </p>
      {highlights.title.length > 0 && (
        <p className={styles.headline}>
          <Segments segments={highlights.title} />
        </p>
      )}
      <p className={styles.excerpt}>
        <Segments segments={highlights.excerpt} />
      </p>
      <Tags tags={topicsOf(tags)} />
    </li>
  );
});

/** A found idea, with its solver. */
export const IdeaResult = memo(function IdeaResult({
  edge: { node, highlights },
  onOpen,
}: {
  edge: IdeaEdge;
  onOpen: () => void;
}): ReactNode {
  const { id, solver } = node;
  return (
    <li>
      <h3>
        <Link href={`${paths.solver(solver.id)}#idee-${id}`} onClick={onOpen}>
          <Segments segments={highlights.title} />
        </Link>
      </h3>
      <p className="muted small">
        {`${solver.name} · `}
        <SolverKindName kind={solver.kind} />
      </p>
      <p className={styles.excerpt}>
        <Segments segments={highlights.excerpt} />
      </p>
    </li>
  );
});
