import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { Link } from 'wouter';
import { isCurator, useReader } from '../../ui/api/session.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Empty } from '../../ui/boxes.js';
import { Tabs } from '../../ui/tabs.js';
import { Unanswered } from '../../ui/unanswered.js';
import type { Asks } from '../../ui/routing/route.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { TeamNav } from '../../features/team/team-nav.js';
import styles from '../../features/concepts/concepts.module.css';
import { stages, stageWords } from '../../features/concepts/words.js';
import { type Asked, askedIn, filterOf, questionOf, stageSlugs } from './asked.js';
import { ConceptRow } from './concept-row.js';
import {
  type ConceptInListFragment,
  ConceptsByStage,
  type ConceptsByStageQuery,
  ConceptsInStage,
} from './concepts.graphql.js';

export const asks: Asks = ({ search }) => [questionOf(askedIn(search))];

/** List of concepts by stage. */
export default function ConceptsPage(): ReactNode {
  const { t } = useLingui();
  const [search] = useSearchParams();
  const asked = askedIn(search);
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
      <WhichTabs asked={asked} />
      {asked.stage === undefined ? <ByStage asked={asked} /> : <OneStage asked={asked} stage={asked.stage} />}
    </>
  );
}

function WhichTabs({ asked: { mine, stopped } }: { asked: Asked }): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const tabs = [
    { href: paths.concepts, label: t`En cours`, isCurrent: !mine && !stopped },
    // A member who is no curator sees only their own concepts anyway: they need no tab for them.
    ...(isCurator(reader)
      ? [{ href: `${paths.concepts}?qui=moi`, label: t`Les miens`, isCurrent: mine }]
      : []),
    { href: `${paths.concepts}?etat=arretes`, label: t`Arrêtés`, isCurrent: stopped },
  ];
  return <Tabs label={t`Quels concepts`} tabs={tabs} />;
}

function ByStage({ asked }: { asked: Asked }): ReactNode {
  const [{ data, error }, again] = useQuery({ query: ConceptsByStage, variables: filterOf(asked) });
  if (!data) return <Unanswered isPart error={error} again={again} lines={[40, 120, 40, 120]} />;
  const filled = stages.filter((stage) => data[stage].totalCount > 0);
  if (filled.length === 0) return <Nothing asked={asked} />;
  return filled.map((stage) => <StagePart key={stage} stage={stage} asked={asked} of={data[stage]} />);
}

function StagePart({
  stage,
  asked,
  of: { totalCount, nodes },
}: {
  stage: (typeof stages)[number];
  asked: Asked;
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
          <Link href={addressOf(asked, stage)}>
            <Trans>Voir les {totalCount}</Trans>
          </Link>
        </p>
      )}
    </section>
  );
}

const addressOf = ({ mine, stopped }: Asked, stage: (typeof stages)[number]): string => {
  const search = new URLSearchParams({ etape: stageSlugs[stage] });
  if (mine) search.set('qui', 'moi');
  if (stopped) search.set('etat', 'arretes');
  return `${paths.concepts}?${search.toString()}`;
};

function OneStage({ asked, stage }: { asked: Asked; stage: (typeof stages)[number] }): ReactNode {
  const { i18n } = useLingui();
  const variables = { ...filterOf(asked), stage, after: null };
  const [{ data, error }, again] = useQuery({ query: ConceptsInStage, variables });
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
      {data.concepts.totalCount === 0 ? <Nothing asked={asked} /> : rows(data.concepts.nodes)}
      <NextPages
        pageInfo={data.concepts.pageInfo}
        document={ConceptsInStage}
        variablesAfter={(after) => ({ ...variables, after })}
        pick={({ concepts }) => concepts}
        renderRows={rows}
        label={<Trans>Voir la suite</Trans>}
      />
    </section>
  );
}

function Nothing({ asked: { stopped, mine } }: { asked: Asked }): ReactNode {
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
            Quand une rencontre a abouti, vous pouvez en faire un concept : ouvrez-la depuis vos rencontres.
            OVLT peut aussi vous inviter à participer à un concept : il paraîtra ici.
          </Trans>
        )}
      </p>
    </Empty>
  );
}
