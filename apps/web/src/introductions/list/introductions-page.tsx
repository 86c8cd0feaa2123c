import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useState } from 'react';
import { useClient, useQuery } from 'urql';
import {
  companiesOf,
  isCurator,
  type Problem,
  problemOfError,
  type Reader,
  useReader,
} from '../../api/index.js';
import { useOpenPages } from '../../lists/index.js';
import { useLive } from '../../live/index.js';
import { Button, Empty, LinkButton, Notice, Tabs, Unanswered } from '../../looks/index.js';
import { editedAddress, PageTitle, paths, useSearchParams, type Asks } from '../../routing/index.js';
import { useNow } from '../now.js';
import type { IntroductionInShortFragment } from '../parts.graphql.js';
import { standingOf, type Tab, tabs } from '../standing.js';
import { AwaitedIntroductions, MyIntroductions } from '../introductions.graphql.js';
import { IntroductionRow } from './row.js';

type Short = IntroductionInShortFragment;

/** The heights of the tabs and of three rows. */
const LINES = [44, 104, 104, 104];

export const asks: Asks = () => [{ document: MyIntroductions, variables: {} }];

export default function IntroductionsPage(): ReactNode {
  const { t } = useLingui();
  const reader = useReader();
  const isForCurators = isCurator(reader) && reader.memberships.length === 0 && reader.solvers.length === 0;
  return (
    <div className="column">
      <PageTitle tab={t`Rencontres`}>
        <Trans>Rencontres</Trans>
      </PageTitle>
      {isForCurators ? <Awaited /> : <Own reader={reader} />}
    </div>
  );
}

/** Those of the reader, by who is awaited. */
function Own({ reader }: { reader: Reader }): ReactNode {
  const [{ data, error }, again] = useQuery({ query: MyIntroductions, variables: {} });
  useLive(['introduction', 'conversation'], undefined, again);
  const [older, setOlder] = useState<readonly Short[]>([]);
  const [page, setPage] = useState<{ hasNextPage: boolean; endCursor: string | null }>();
  const [pages, setPages] = useState(2);
  if (!data) {
    return (
      <Unanswered isPart error={error} again={() => again({ requestPolicy: 'network-only' })} lines={LINES} />
    );
  }
  const { nodes, pageInfo } = data.myIntroductions;
  const { hasNextPage, endCursor } = page ?? pageInfo;
  return (
    <>
      <Listed introductions={[...nodes, ...older]} reader={reader} />
      {hasNextPage && endCursor !== null && (
        <More
          after={endCursor}
          page={pages}
          onCome={(more, next) => {
            setOlder((known) => [...known, ...more]);
            setPage(next);
            setPages((known) => known + 1);
          }}
        />
      )}
    </>
  );
}

/** Fetches those that came before. How many pages are open stands in the address, so that Back finds them. */
function More({
  after,
  page,
  onCome,
}: {
  after: string;
  /** The number of the page that it fetches. */
  page: number;
  onCome: (more: readonly Short[], next: { hasNextPage: boolean; endCursor: string | null }) => void;
}): ReactNode {
  const client = useClient();
  const [isSending, setSending] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const { open, openPage } = useOpenPages();
  const fetchMore = async (): Promise<void> => {
    setSending(true);
    setProblem(undefined);
    const asked = client.query(MyIntroductions, { after }, { requestPolicy: 'cache-first' });
    const { data, error } = await asked.toPromise();
    setSending(false);
    setProblem(error && problemOfError(error));
    if (data) onCome(data.myIntroductions.nodes, data.myIntroductions.pageInfo);
  };
  const isWanted = open >= page;
  useEffect(() => {
    if (isWanted) void fetchMore();
    // oxlint-disable-next-line react/exhaustive-deps -- once for each page
  }, [isWanted, after]);
  return (
    <>
      {problem && (
        <Notice tone="bad" hasJustHappened>
          {problem.message}
        </Notice>
      )}
      <Button
        look="plain"
        isSending={isSending}
        onClick={() => (isWanted ? void fetchMore() : openPage(page))}
      >
        <Trans>Voir les plus anciennes</Trans>
      </Button>
    </>
  );
}

function Listed({ introductions, reader }: { introductions: readonly Short[]; reader: Reader }): ReactNode {
  const { t } = useLingui();
  const now = useNow();
  const [params] = useSearchParams();
  const current = tabs.find((tab) => tab === params.get('onglet')) ?? 'vous';
  const standings = introductions.map((introduction) => ({ introduction, ...standingOf(introduction, now) }));
  const count = (wanted: Tab): number => standings.filter(({ tab }) => tab === wanted).length;
  const names: Record<Tab, string> = {
    vous: t`À vous`,
    eux: t`À eux`,
    rencontres: t`Rendez-vous`,
    terminees: t`Terminées`,
  };
  const shown = standings.filter(({ tab }) => tab === current);
  if (introductions.length === 0) return <NothingEver reader={reader} />;
  return (
    <>
      <Tabs
        label={t`Qui attend qui`}
        tabs={tabs.map((tab) => ({
          label: names[tab],
          count: count(tab),
          href: editedAddress(paths.introductions, params, (next) =>
            tab === 'vous' ? next.delete('onglet') : next.set('onglet', tab),
          ),
          isCurrent: tab === current,
        }))}
      />
      {shown.length === 0 ? (
        <NothingHere tab={current} />
      ) : (
        <ul className="plain-list rows">
          {shown.map(({ introduction, next }) => (
            <li key={introduction.id}>
              <IntroductionRow introduction={introduction} next={next} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

/** For curators: those that wait for an answer, the soonest to end first. */
function Awaited(): ReactNode {
  const [{ data, error }, again] = useQuery({ query: AwaitedIntroductions, variables: {} });
  useLive(['introduction', 'conversation'], undefined, again);
  if (!data) {
    return (
      <Unanswered isPart error={error} again={() => again({ requestPolicy: 'network-only' })} lines={LINES} />
    );
  }
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
      <ul className="plain-list rows">
        {nodes.map((introduction) => (
          <li key={introduction.id}>
            <IntroductionRow introduction={introduction} next={standingOf(introduction, undefined).next} />
          </li>
        ))}
      </ul>
    </>
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

/** Nobody was ever introduced: how it begins. */
function NothingEver({ reader }: { reader: Reader }): ReactNode {
  const isCompany = companiesOf(reader).length > 0;
  return (
    <Empty title={<Trans>Pas encore de rencontre</Trans>}>
      <p>
        {isCompany ? (
          <Trans>
            Quand un besoin est en ligne, OVLT vous propose de rencontrer les deux ou trois bonnes personnes.
            Vous acceptez ou déclinez ici ; vos coordonnées restent cachées jusqu’au double oui.
          </Trans>
        ) : (
          <Trans>
            Quand vous répondez à un besoin, ou qu’il vous va bien, OVLT vous propose de rencontrer
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
