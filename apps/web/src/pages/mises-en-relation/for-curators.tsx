import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import type { IntroductionState } from '../../ui/api/schema-types.js';
import { isCurator, type Reader } from '../../ui/api/session.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { useLive } from '../../ui/live/use-live.js';
import { Empty } from '../../ui/boxes.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { Tabs } from '../../ui/tabs.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { paths } from '../../ui/routing/paths.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import {
  AwaitedIntroductions,
  IntroductionsForCurators,
} from '../../features/introductions/introductions.graphql.js';
import { Rows } from './row.js';
import { LINES } from './tabs.js';

/** Tabs for curators who are party to no introduction, by the names in the address. */
const parts = ['attendues', 'en-cours', 'terminees'] as const;
type Part = (typeof parts)[number];

const statesOf: Record<Exclude<Part, 'attendues'>, IntroductionState[]> = {
  'en-cours': ['accepted', 'met'],
  terminees: ['succeeded', 'fruitless', 'declined', 'lapsed', 'withdrawn'],
};

const partIn = (search: URLSearchParams): Part =>
  parts.find((part) => part === search.get('onglet')) ?? 'attendues';

/** Curators without a company or a profile are no party. They see other people's introductions. */
export const isForCurators = (reader: Reader): boolean =>
  isCurator(reader) && reader.memberships.length === 0 && reader.solvers.length === 0;

export const awaitedQuery = pageQuery(AwaitedIntroductions, ({ search, reader }) =>
  reader && isForCurators(reader) && partIn(search) === 'attendues' ? {} : null,
);

export const othersQuery = pageQuery(IntroductionsForCurators, ({ search, reader }) => {
  const part = partIn(search);
  return reader && isForCurators(reader) && part !== 'attendues'
    ? { states: statesOf[part], after: null }
    : null;
});

/** Introductions for curators, in three tabs: awaiting an answer, in progress, and ended. */
export function ForCurators(): ReactNode {
  const { t } = useLingui();
  const [params] = useSearchParams();
  const current = partIn(params);
  const names: Record<Part, string> = {
    attendues: t`Réponses attendues`,
    'en-cours': t`En cours`,
    terminees: t`Passées`,
  };
  return (
    <>
      <Tabs
        label={t`Où en sont les rencontres`}
        tabs={parts.map((part) => ({
          label: names[part],
          href: part === 'attendues' ? paths.introductions : `${paths.introductions}?onglet=${part}`,
          isCurrent: part === current,
        }))}
      />
      {current === 'attendues' ? <Awaited /> : <Others key={current} part={current} />}
    </>
  );
}

/** Introductions that await an answer, the earliest deadline first. */
function Awaited(): ReactNode {
  const [{ data, error }, again] = usePageQuery(awaitedQuery);
  useLive(['introduction', 'conversation'], undefined, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={LINES} />;
  const { nodes, totalCount } = data.introductionsAboutToLapse;
  if (nodes.length === 0) {
    return (
      <Empty title={<Trans>Aucune rencontre n’attend de réponse</Trans>}>
        <p>
          <Trans>Celles que vous proposez paraissent ici jusqu’à ce que les deux côtés aient répondu.</Trans>
        </p>
      </Empty>
    );
  }
  return (
    <>
      <p className="muted">
        <Plural
          value={totalCount}
          one="Une attend une réponse."
          other="# attendent une réponse, les plus proches de leur terme d’abord."
        />
      </p>
      <Rows introductions={nodes} />
    </>
  );
}

function Others({ part }: { part: keyof typeof statesOf }): ReactNode {
  const [{ data, error }, again] = usePageQuery(othersQuery);
  useLive(['introduction', 'conversation'], undefined, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={LINES} />;
  const { nodes, pageInfo } = data.introductions;
  if (nodes.length === 0) {
    return (
      <Empty
        title={
          part === 'en-cours' ? (
            <Trans>Aucune rencontre n’est en cours</Trans>
          ) : (
            <Trans>Aucune rencontre n’est terminée</Trans>
          )
        }
      >
        <p>
          {part === 'en-cours' ? (
            <Trans>Celles que les deux côtés ont acceptées paraissent ici.</Trans>
          ) : (
            <Trans>Vous retrouverez ici les rencontres passées, et ce qu’elles ont donné.</Trans>
          )}
        </p>
      </Empty>
    );
  }
  return (
    <>
      <NotRefreshed error={error} />
      <Rows introductions={nodes} />
      <NextPages
        pageInfo={pageInfo}
        query={othersQuery}
        pick={({ introductions }) => introductions}
        renderRows={(introductions) => <Rows introductions={introductions} />}
        label={<Trans>Voir les plus anciennes</Trans>}
      />
    </>
  );
}
