import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../features/concepts/concepts.module.css';
import { stages, stageWords } from '../../features/concepts/words.js';
import { TeamNav } from '../../features/team/team-nav.js';
import { isCurator, useReader } from '../../ui/api/session.js';
import { Empty } from '../../ui/boxes.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Operator } from '../../ui/place.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import { type Filters, filtersIn, stageSlugs, variablesOf } from './address.js';
import { ConceptRow } from './concept-row.js';
import {
  type ConceptInListFragment,
  ConceptsByStage,
  type ConceptsByStageQuery,
  ConceptsInStage,
} from './concepts.graphql.js';

const byStageQuery = pageQuery(ConceptsByStage, ({ search }) => {
  const filters = filtersIn(search);
  return filters.stage === undefined ? variablesOf(filters) : null;
});

const inStageQuery = pageQuery(ConceptsInStage, ({ search }) => {
  const filters = filtersIn(search);
  const { stage } = filters;
  return stage === undefined ? null : { ...variablesOf(filters), stage, after: null };
});

export const queries = [byStageQuery, inStageQuery];

/** List of concepts by stage. */
export default function ConceptsPage(): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const filters = filtersIn(search);
  const reader = useReader();
  return (
    <>
      <PageTitle tab={t`Concepts`}>
        <Trans>Concepts</Trans>
      </PageTitle>
      {isCurator(reader) && <TeamNav />}
      <p className="column muted">
        <Trans>
          Un besoin et une idée deviennent un concept. Il franchit quatre étapes, preuves à l’appui, et entre
          dans des foyers.
        </Trans>
      </p>
      <WhichTabs filters={filters} />
      {filters.stage === undefined ? (
        <ByStage filters={filters} />
      ) : (
        <OneStage filters={filters} stage={filters.stage} />
      )}
    </>
  );
}

function WhichTabs({ filters: { mine, stopped } }: { filters: Filters }): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const tabs = [
    { href: paths.concepts, label: t`En cours`, isCurrent: !mine && !stopped },
    // A member who is no curator sees only their own concepts, so they need no tab for them.
    ...(isCurator(reader)
      ? [{ href: `${paths.concepts}?qui=moi`, label: t`Les miens`, isCurrent: mine }]
      : []),
    { href: `${paths.concepts}?etat=arretes`, label: t`Arrêtés`, isCurrent: stopped },
  ];
  return <Tabs label={t`Quels concepts`} tabs={tabs} />;
}

function ByStage({ filters }: { filters: Filters }): ReactNode {
  const [{ data, error }, again] = usePageQuery(byStageQuery);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[40, 120, 40, 120]} />;
  const filled = stages.filter((stage) => data[stage].totalCount > 0);
  if (filled.length === 0) return <Nothing filters={filters} />;
  return filled.map((stage) => <StagePart key={stage} stage={stage} filters={filters} of={data[stage]} />);
}

function StagePart({
  stage,
  filters,
  of: { totalCount, nodes },
}: {
  stage: (typeof stages)[number];
  filters: Filters;
  of: ConceptsByStageQuery[(typeof stages)[number]];
}): ReactNode {
  const { i18n } = useLingui();
  return (
    <section>
      <h2>
        {i18n._(stageWords[stage])} <span className="muted">{totalCount}</span>
      </h2>
      <ul className={`plain-list ${styles.rows}`}>
        {nodes.map((concept) => (
          <ConceptRow key={concept.id} concept={concept} />
        ))}
      </ul>
      {totalCount > nodes.length && (
        <p>
          <Link href={addressOf(filters, stage)}>
            <Trans>Voir les {totalCount}</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}

const addressOf = ({ mine, stopped }: Filters, stage: (typeof stages)[number]): string => {
  const search = new URLSearchParams({ etape: stageSlugs[stage] });
  if (mine) search.set('qui', 'moi');
  if (stopped) search.set('etat', 'arretes');
  return `${paths.concepts}?${search.toString()}`;
};

function OneStage({ filters, stage }: { filters: Filters; stage: (typeof stages)[number] }): ReactNode {
  const { i18n } = useLingui();
  const [{ data, error }, again] = usePageQuery(inStageQuery);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[40, 120, 120]} />;
  const rows = (concepts: readonly ConceptInListFragment[]): ReactNode => (
    <ul className={`plain-list ${styles.rows}`}>
      {concepts.map((concept) => (
        <ConceptRow key={concept.id} concept={concept} />
      ))}
    </ul>
  );
  return (
    <section>
      <h2>
        {i18n._(stageWords[stage])} <span className="muted">{data.concepts.totalCount}</span>
      </h2>
      <p>
        <Link href={paths.concepts}>
          <Trans>Voir toutes les étapes</Trans>
        </Link>
      </p>
      {data.concepts.totalCount === 0 ? <Nothing filters={filters} /> : rows(data.concepts.nodes)}
      <NextPages
        pageInfo={data.concepts.pageInfo}
        query={inStageQuery}
        pick={({ concepts }) => concepts}
        renderRows={rows}
        label={<Trans>Voir la suite</Trans>}
      />
    </section>
  );
}

function Nothing({ filters: { stopped, mine } }: { filters: Filters }): ReactNode {
  const reader = useReader();
  if (stopped) return <Empty title={<Trans>Aucun concept n’est arrêté.</Trans>} />;
  return (
    <Empty title={mine ? <Trans>Vous n’en suivez aucun.</Trans> : <Trans>Pas encore de concept ici.</Trans>}>
      <p className="column">
        {isCurator(reader) ? (
          <Trans>
            Ouvrez un besoin au bureau, ou une rencontre qui a abouti, puis choisissez « En faire un concept
            ».
          </Trans>
        ) : (
          <Trans>
            Quand une rencontre a abouti, vous pouvez en faire un concept : ouvrez-la depuis vos rencontres.{' '}
            {Operator} peut aussi vous inviter à participer à un concept : il paraîtra ici.
          </Trans>
        )}
      </p>
    </Empty>
  );
}
