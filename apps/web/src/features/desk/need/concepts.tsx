import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { NearForDesk } from '../../joining/near-for-desk.js';
import { paths } from '../../../ui/routing/paths.js';
import type { NeedOnDeskFragment } from './need.graphql.js';

/** The concepts that answer a need, and the way to begin one: from the need alone, or from all needs of its pool. */
export function Concepts({
  need: { id, pool, concepts, publishedAt },
}: {
  need: NeedOnDeskFragment;
}): ReactNode {
  if (publishedAt === null && concepts.length === 0) return null;
  return (
    <section>
      <h3>
        <Trans>Concepts</Trans>
      </h3>
      {concepts.length > 0 && (
        <ul className="plain-list">
          {concepts.map((concept) => (
            <li key={concept.id}>
              <Link href={paths.concept(concept.id)}>{concept.title}</Link>
            </li>
          ))}
        </ul>
      )}
      {publishedAt !== null && <NearForDesk needId={id} />}
      <p>
        <Link className="button text" href={paths.conceptOfNeed(id)}>
          <Trans>En faire un concept</Trans>
        </Link>
      </p>
      {pool && pool.needs.length > 1 && (
        <p>
          <Link className="button text" href={paths.conceptOfPool(id)}>
            <Trans>Faire un concept des {pool.needs.length} besoins réunis</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}
