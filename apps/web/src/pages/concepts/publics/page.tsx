import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { Empty } from '../../../ui/boxes.js';
import { Tabs } from '../../../ui/tabs.js';
import { Unanswered } from '../../../ui/unanswered.js';
import type { Asks } from '../../../ui/routing/route.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { paths } from '../../../ui/routing/paths.js';
import { useSearchParams } from '../../../ui/routing/filters.js';
import { type Asked, askedIn, questionOf, searchOf } from '../../../features/public-concepts/asked.js';
import {
  PublicConcepts,
  type PublicConceptsQuery,
} from '../../../features/public-concepts/public-concepts.graphql.js';
import { PublicConceptRow } from './row.js';
import { stages, stageWords } from '../../../features/public-concepts/stages.js';
import styles from './public-concepts.module.css';

export const access = 'everyone';

export const asks: Asks = ({ search }) => [questionOf(askedIn(search))];

/** Concepts that everybody may read, because all their participants agree. */
export default function PublicConceptsPage(): ReactNode {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const asked = askedIn(search);
  const { tag, territory } = asked;
  const [{ data, error }, again] = useQuery({ query: PublicConcepts, variables: asked });
  const tabs = [
    {
      href: paths.publicConcepts + searchOf({ tag, territory }),
      label: t`Tous`,
      isCurrent: asked.stage === null,
    },
    ...stages.map((stage) => ({
      href: paths.publicConcepts + searchOf({ stage, tag, territory }),
      label: i18n._(stageWords[stage]),
      isCurrent: asked.stage === stage,
    })),
  ];
  return (
    <>
      <PageTitle tab={t`Ce qui se construit`}>
        <Trans>Ce qui se construit autour d’Orléans</Trans>
      </PageTitle>
      <p className="column">
        <Trans>
          Une entreprise de services à la personne dit ce qui lui manque, quelqu’un l’invente, et OVLT les
          accompagne jusque dans des foyers. Voici les concepts que tous leurs participants ont choisi de
          montrer.
        </Trans>
      </p>
      <Tabs label={t`À quelle étape`} tabs={tabs} />
      {data ? (
        <Concepts asked={asked} found={data.publicConcepts} />
      ) : (
        <Unanswered isPart error={error} again={again} lines={[160, 160, 160]} />
      )}
    </>
  );
}

function Concepts({
  asked,
  found: { totalCount, nodes, pageInfo },
}: {
  asked: Asked;
  found: PublicConceptsQuery['publicConcepts'];
}): ReactNode {
  const { stage, tag, territory } = asked;
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
        {asked.after !== null && (
          <Link href={paths.publicConcepts + searchOf({ stage, tag, territory })}>
            <Trans>Revenir au début</Trans>
          </Link>
        )}
        {asked.after !== null && pageInfo.hasNextPage && ' · '}
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
