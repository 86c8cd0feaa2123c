import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { useAct } from '../../ui/api/use-act.js';
import { useLive } from '../../ui/live/use-live.js';
import { NextPages } from '../../ui/lists/next-pages.js';
import { Button } from '../../ui/button.js';
import { Empty } from '../../ui/boxes.js';
import { ErrorSummary } from '../../ui/form.js';
import { NotRefreshed, Unanswered } from '../../ui/unanswered.js';
import { PageTitle } from '../../ui/routing/head.js';
import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { NoticeRow } from '../../features/home/notice-row.js';
import { MarkAllNoticesRead, type NoticeRowFragment, Notices } from '../../features/home/notices.graphql.js';

const noticesQuery = pageQuery(Notices, () => ({ after: null }));

export const queries = [noticesQuery];

/** All notices of the reader, newest first. */
export default function NoticesPage(): ReactNode {
  const { t } = useLingui();
  return (
    <div className="column">
      <PageTitle tab={t`Avis`}>
        <Trans>Avis</Trans>
      </PageTitle>
      <AllNotices />
    </div>
  );
}

function AllNotices(): ReactNode {
  const [{ data, error }, again] = usePageQuery(noticesQuery);
  useLive(['notice'], undefined, again);
  if (!data) return <Unanswered isPart error={error} again={again} lines={[72, 72, 72, 72, 72, 72, 48]} />;
  const { nodes, pageInfo } = data.myNotices;
  if (nodes.length === 0) {
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
      <NotRefreshed error={error} />
      {nodes.some(({ readAt }) => readAt === null) && <MarkAllRead />}
      <NoticeRows notices={nodes} />
      <NextPages
        pageInfo={pageInfo}
        query={noticesQuery}
        pick={({ myNotices }) => myNotices}
        renderRows={(notices) => <NoticeRows notices={notices} />}
        label={<Trans>Voir les précédents</Trans>}
      />
    </>
  );
}

function MarkAllRead(): ReactNode {
  const { act, isSending, problem } = useAct(
    MarkAllNoticesRead,
    ({ markAllNoticesRead }) => markAllNoticesRead,
  );
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <Button look="text" isSending={isSending} onClick={() => void act({})}>
        <Trans>Tout marquer comme lu</Trans>
      </Button>
    </>
  );
}

const NoticeRows = ({ notices }: { notices: readonly NoticeRowFragment[] }): ReactNode => (
  <ul className="plain-list rows">
    {notices.map((notice) => (
      <NoticeRow key={notice.id} notice={notice} />
    ))}
  </ul>
);
