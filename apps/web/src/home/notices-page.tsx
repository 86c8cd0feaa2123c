import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { useQuery } from 'urql';
import { problemOfError, useAct } from '../api/index.js';
import { useLive } from '../live/index.js';
import { Button, Empty, ErrorSummary, Skeleton } from '../looks/index.js';
import { PageTitle, type Asks } from '../routing/index.js';
import { NoticeRow } from './notice-row.js';
import { MarkAllNoticesRead, Notices } from './notices.graphql.js';

export const asks: Asks = () => [{ document: Notices, variables: { after: null } }];

/** Everything one was told, the newest first. */
export default function NoticesPage(): ReactNode {
  const { t } = useLingui();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  return (
    <div className="column">
      <PageTitle tab={t`Avis`}>
        <Trans>Avis</Trans>
      </PageTitle>
      {pages.map((after, i) => (
        <NoticesFrom
          key={after ?? 'first'}
          after={after}
          isLast={i === pages.length - 1}
          onMore={(next) => setPages([...pages, next])}
        />
      ))}
    </div>
  );
}

function NoticesFrom({
  after,
  isLast,
  onMore,
}: {
  after: string | null;
  isLast: boolean;
  onMore: (after: string) => void;
}): ReactNode {
  const [{ data, error }, again] = useQuery({ query: Notices, variables: { after } });
  useLive(['notice'], undefined, again);
  const { act, isSending, problem } = useAct(
    MarkAllNoticesRead,
    ({ markAllNoticesRead }) => markAllNoticesRead,
  );
  if (error && !data) return <ErrorSummary problem={problemOfError(error)} />;
  if (!data) return <Skeleton lines={[72, 72, 72, 72]} />;
  const { nodes, pageInfo } = data.myNotices;
  if (nodes.length === 0 && after === null) {
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
      {after === null && nodes.some(({ readAt }) => readAt === null) && (
        <Button look="text" isSending={isSending} onClick={() => void act({})}>
          <Trans>Tout marquer comme lu</Trans>
        </Button>
      )}
      <ul className="plain-list rows">
        {nodes.map((notice) => (
          <NoticeRow key={notice.id} notice={notice} />
        ))}
      </ul>
      {isLast && pageInfo.hasNextPage && pageInfo.endCursor && (
        <Button look="plain" onClick={() => onMore(pageInfo.endCursor ?? '')}>
          <Trans>Voir les précédents</Trans>
        </Button>
      )}
    </>
  );
}
