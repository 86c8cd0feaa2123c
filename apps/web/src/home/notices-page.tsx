import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useQuery } from 'urql';
import { useAct } from '../api/index.js';
import { NextPage, useOpenPages } from '../lists/index.js';
import { useLive } from '../live/index.js';
import { Button, Empty, ErrorSummary, NotRefreshed, Unanswered } from '../looks/index.js';
import { PageTitle, type Asks } from '../routing/index.js';
import { NoticeRow } from './notice-row.js';
import { MarkAllNoticesRead, Notices, type NoticesQuery } from './notices.graphql.js';

export const asks: Asks = () => [{ document: Notices, variables: { after: null } }];

/** Everything one was told, the newest first. */
export default function NoticesPage(): ReactNode {
  const { t } = useLingui();
  const [{ data, error }, again] = useQuery({ query: Notices, variables: { after: null } });
  useLive(['notice'], undefined, again);
  return (
    <div className="column">
      <PageTitle tab={t`Avis`}>
        <Trans>Avis</Trans>
      </PageTitle>
      {data ? (
        <>
          <NotRefreshed error={error} />
          <AllNotices found={data.myNotices} />
        </>
      ) : (
        <Unanswered isPart error={error} again={again} lines={[72, 72, 72, 72]} />
      )}
    </div>
  );
}

type Found = NoticesQuery['myNotices'];

function AllNotices({ found }: { found: Found }): ReactNode {
  const { act, isSending, problem } = useAct(
    MarkAllNoticesRead,
    ({ markAllNoticesRead }) => markAllNoticesRead,
  );
  if (found.nodes.length === 0) {
    return (
      <Empty title={<Trans>Rien de nouveau</Trans>}>
        <p>
          <Trans>
            Ici s’affichera tout ce que nous vous écrivons : un besoin relu, une rencontre, un message.
          </Trans>
        </p>
      </Empty>
    );
  }
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      {found.nodes.some(({ readAt }) => readAt === null) && (
        <Button look="text" isSending={isSending} onClick={() => void act({})}>
          <Trans>Tout marquer comme lu</Trans>
        </Button>
      )}
      <Listed found={found} page={1} />
    </>
  );
}

function Listed({ found: { nodes, pageInfo }, page }: { found: Found; page: number }): ReactNode {
  return (
    <>
      <ul className="plain-list rows">
        {nodes.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {pageInfo.hasNextPage && <EarlierNotices after={pageInfo.endCursor} page={page + 1} />}
    </>
  );
}

function EarlierNotices({ after, page }: { after: string | null; page: number }): ReactNode {
  const { open } = useOpenPages();
  const [{ data, error }, again] = useQuery({ query: Notices, variables: { after }, pause: open < page });
  return (
    <NextPage page={page} error={error} again={again} act={<Trans>Voir les précédents</Trans>}>
      {data && <Listed found={data.myNotices} page={page} />}
    </NextPage>
  );
}
