import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { companiesOf, type Reader, useReader } from '../../ui/api/session.js';
import { useLive } from '../../ui/live/use-live.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Empty } from '../../ui/boxes.js';
import { LinkButton } from '../../ui/button.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { Tabs } from '../../ui/tabs.js';
import { PageTitle } from '../../ui/routing/head.js';
import { paths } from '../../ui/routing/paths.js';
import { useSearchParams } from '../../ui/routing/filters.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { MyIntroductions } from '../../features/introductions/introductions.graphql.js';
import { awaitedQuery, ForCurators, isForCurators, othersQuery } from './for-curators.js';
import { Rows } from './row.js';
import { LINES, type Tab, tabIn, tabs, turns } from './tabs.js';
import { operator } from '../../ui/place.js';

const ownQuery = pageQuery(MyIntroductions, ({ search, reader }) =>
  reader && !isForCurators(reader) ? { turn: turns[tabIn(search)], after: null } : null,
);

export const queries = [ownQuery, awaitedQuery, othersQuery];

export default function IntroductionsPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  return (
    <div className="column">
      <PageTitle tab={t`Rencontres`}>
        <Trans>Rencontres</Trans>
      </PageTitle>
      {isForCurators(reader) ? <ForCurators /> : <Own reader={reader} />}
    </div>
  );
}

/** The reader's own introductions, by who must act next. */
function Own({ reader }: { reader: Reader }): ReactNode {
  const [params] = useSearchParams();
  const tab = tabIn(params);
  const [{ data, error }, again] = usePageQuery(ownQuery);
  useLive(['introduction', 'conversation'], undefined, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={LINES} />;
  const { myIntroductionCounts: counts, myIntroductionsByTurn: found } = data;
  if (tabs.every((each) => counts[turns[each]] === 0)) return <NothingEver reader={reader} />;
  return (
    <>
      <NotRefreshed error={error} />
      <TurnTabs current={tab} count={(each) => counts[turns[each]]} />
      {found.nodes.length === 0 && <NothingHere tab={tab} />}
      <Rows introductions={found.nodes} />
      <NextPages
        key={tab}
        pageInfo={found.pageInfo}
        query={ownQuery}
        pick={({ myIntroductionsByTurn }) => myIntroductionsByTurn}
        renderRows={(introductions) => <Rows introductions={introductions} />}
        label={<Trans>Voir les plus anciennes</Trans>}
      />
    </>
  );
}

function TurnTabs({ current, count }: { current: Tab; count: (tab: Tab) => number }): ReactNode {
  const { t } = useLingui();
  const names: Record<Tab, string> = {
    vous: t`À vous`,
    eux: t`À eux`,
    rencontres: t`Rendez-vous`,
    terminees: t`Passées`,
  };
  return (
    <Tabs
      label={t`Qui attend qui`}
      tabs={tabs.map((tab) => ({
        label: names[tab],
        count: count(tab),
        href: tab === 'vous' ? paths.introductions : `${paths.introductions}?onglet=${tab}`,
        isCurrent: tab === current,
      }))}
    />
  );
}

function NothingHere({ tab }: { tab: Tab }): ReactNode {
  switch (tab) {
    case 'vous':
      return (
        <Empty title={<Trans>Personne n’attend rien de vous</Trans>}>
          <p>
            <Trans>Nous vous écrirons dès que ce sera votre tour.</Trans>
          </p>
        </Empty>
      );
    case 'eux':
      return (
        <Empty title={<Trans>Vous n’attendez la réponse de personne</Trans>}>
          <p>
            <Trans>Quand vous avez répondu en premier, la rencontre attend ici, avec sa date.</Trans>
          </p>
        </Empty>
      );
    case 'rencontres':
      return (
        <Empty title={<Trans>Aucun rendez-vous à venir</Trans>}>
          <p>
            <Trans>Vos rendez-vous paraissent ici dès qu’une date est choisie.</Trans>
          </p>
        </Empty>
      );
    case 'terminees':
      return (
        <Empty title={<Trans>Rien n’est terminé</Trans>}>
          <p>
            <Trans>Vous retrouverez ici les rencontres passées, et ce qu’elles ont donné.</Trans>
          </p>
        </Empty>
      );
  }
}

/** Explanation for a reader who never had an introduction. */
function NothingEver({ reader }: { reader: Reader }): ReactNode {
  const isCompany = companiesOf(reader).length > 0;
  return (
    <Empty title={<Trans>Pas encore de rencontre</Trans>}>
      <p>
        {isCompany ? (
          <Trans>
            Quand un besoin est en ligne, {operator} vous propose de rencontrer les deux ou trois bonnes
            personnes. Vous acceptez ou déclinez ici ; vos coordonnées restent cachées jusqu’au double oui.
          </Trans>
        ) : (
          <Trans>
            Quand vous répondez à un besoin, ou qu’il vous va bien, {operator} vous propose de rencontrer
            l’entreprise. Vous acceptez ou déclinez ici ; vos coordonnées restent cachées jusqu’au double oui.
          </Trans>
        )}
      </p>
      <div className="acts">
        {isCompany ? (
          <LinkButton href={paths.newNeed}>
            <Trans>Déposer un besoin</Trans>
          </LinkButton>
        ) : (
          <LinkButton href={paths.forMe}>
            <Trans>Voir les besoins pour moi</Trans>
          </LinkButton>
        )}
      </div>
    </Empty>
  );
}
