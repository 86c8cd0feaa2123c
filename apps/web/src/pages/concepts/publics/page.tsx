import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { Empty } from '../../../ui/boxes.js';
import { Tabs } from '../../../ui/tabs.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { type Filters, filtersIn, searchOf } from '../../../features/public-concepts/address.js';
import {
  PublicConcepts,
  type PublicConceptsQuery,
} from '../../../features/public-concepts/public-concepts.graphql.js';
import { PublicConceptRow } from './row.js';
import { stages, stageWords } from '../../../features/public-concepts/stages.js';
import styles from './public-concepts.module.css';
import { ofTown, operator } from '../../../ui/place.js';

export const access = 'everyone';

const conceptsQuery = pageQuery(PublicConcepts, ({ search }) => ({ ...filtersIn(search) }));

export const queries = [conceptsQuery];

/** Concepts that everybody may read, because all their participants agree. */
export default function PublicConceptsPage(): ReactNode {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const filters = filtersIn(search);
  const { tag, territory } = filters;
  const [{ data, error }, again] = usePageQuery(conceptsQuery);
  const tabs = [
    {
      href: paths.publicConcepts + searchOf({ tag, territory }),
      label: t`Tous`,
      isCurrent: filters.stage === null,
    },
    ...stages.map((stage) => ({
      href: paths.publicConcepts + searchOf({ stage, tag, territory }),
      label: i18n._(stageWords[stage]),
      isCurrent: filters.stage === stage,
    })),
  ];
  return (
    <>
      <PageTitle tab={t`Ce qui se construit`}>
        <Trans>Ce qui se construit autour {ofTown}</Trans>
      </PageTitle>
      <p className="column">
        <Trans>
          Une entreprise de services à la personne dit ce qui lui manque, quelqu’un l’invente, et {operator}{' '}
          les accompagne jusque dans des foyers. Voici les concepts que tous leurs participants ont choisi de
          montrer.
        </Trans>
      </p>
      <Tabs label={t`À quelle étape`} tabs={tabs} />
      {data ? (
        <Concepts filters={filters} found={data.publicConcepts} />
      ) : (
        <Unanswered isPart error={error} again={again} lines={[160, 160, 160]} />
      )}
    </>
  );
}

function Concepts({
  filters,
  found: { totalCount, nodes, pageInfo },
}: {
  filters: Filters;
  found: PublicConceptsQuery['publicConcepts'];
}): ReactNode {
  const { stage, tag, territory } = filters;
  const isNarrowed = tag !== null || territory !== null;
  if (totalCount === 0)
    return (
      <>
        <Empty title={<Trans>Aucun concept n’est public ici pour le moment.</Trans>} />
        {(stage !== null || isNarrowed) && <All />}
      </>
    );
  return (
    <>
      <p className="muted">
        <Plural value={totalCount} one="Un concept" other="# concepts" />
      </p>
      {isNarrowed && <All />}
      <ul className={styles.rows}>
        {nodes.map((concept) => (
          <PublicConceptRow key={concept.id} concept={concept} />
        ))}
      </ul>
      <p>
        {filters.after !== null && (
          <Link href={paths.publicConcepts + searchOf({ stage, tag, territory })}>
            <Trans>Revenir au début</Trans>
          </Link>
        )}
        {filters.after !== null && pageInfo.hasNextPage && ' · '}
        {pageInfo.hasNextPage && (
          <Link href={paths.publicConcepts + searchOf({ stage, tag, territory, after: pageInfo.endCursor })}>
            <Trans>Voir la suite</Trans>
          </Link>
        )}
      </p>
    </>
  );
}

const All = (): ReactNode => (
  <p>
    <Link href={paths.publicConcepts}>
      <Trans>Voir tous les concepts publics</Trans>
    </Link>
  </p>
);
