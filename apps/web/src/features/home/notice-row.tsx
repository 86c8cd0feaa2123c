import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { useAct } from '../../ui/api/use-act.js';
import { When } from '../../ui/dates.js';
import styles from './home.module.css';
import { MarkNoticeRead, type NoticeRowFragment } from './notices.graphql.js';

/** One notice. Following its link marks it as read. */
export function NoticeRow({ notice }: { notice: NoticeRowFragment }): ReactNode {
  const { act } = useAct(MarkNoticeRead, ({ markNoticeRead }) => markNoticeRead);
  const isUnread = notice.readAt === null;
  return (
    <li className={isUnread ? styles['unread'] : undefined}>
      <Link href={notice.link} onClick={() => void (isUnread && act({ id: notice.id }))}>
        {notice.title}
      </Link>
      {isUnread && (
        <strong className={styles['new']}>
          <Trans>Nouveau</Trans>
        </strong>
      )}
      {notice.body && <p className={styles['body']}>{notice.body}</p>}
      <span className="muted small">
        <When at={notice.createdAt} shape="instant" />
      </span>
    </li>
  );
}
