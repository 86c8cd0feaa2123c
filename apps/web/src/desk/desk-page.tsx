import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useQuery } from 'urql';
import { Link, useLocation } from 'wouter';
import { isCurator, useReader } from '../api/index.js';
import { useLive } from '../live/index.js';
import { Button, Missing, Unanswered } from '../looks/index.js';
import { type Asks, PageTitle, paths, useOptionalParam, useSearchParams } from '../routing/index.js';
import styles from './desk.module.css';
import { GestureList } from './gestures/index.js';
import { KeysHelp, useShortcuts } from './keys/index.js';
import { DeskCounts, type Queue, queueOf, queues, questionOf, type Row, useRows } from './queues/index.js';
import { SubjectPane } from './subject-pane.js';

export const asks: Asks = ({ params, me }) => {
  const queue = queueOf(params['file'] ?? queues[0]?.slug);
  if (queue === undefined || me === null || !isCurator(me.me)) return [];
  return [{ document: DeskCounts, variables: {} }, questionOf(queue)];
};

/** What waits for a curator: the lists, one list, and what is chosen in it. */
export default function DeskPage(): ReactNode {
  const reader = useReader();
  const queue = queueOf(useOptionalParam('file') ?? queues[0]?.slug);
  if (!isCurator(reader) || queue === undefined) return <Missing />;
  return <Desk key={queue.slug} queue={queue} />;
}

function Desk({ queue }: { queue: Queue }): ReactNode {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const chosen = search.get('ligne');
  const list = useRows(queue);
  const rows = list.rows ?? [];
  // Where there is room for it, the first row is read at once.
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const { said, say, goOn } = useGoingOn(rows, row);
  const name = i18n._(queue.name);
  useShortcuts([
    { keys: 'j', label: t`Ligne suivante`, act: () => goOn(1) },
    { keys: 'k', label: t`Ligne précédente`, act: () => goOn(-1) },
    { keys: 'r', label: t`Rafraîchir la liste`, act: list.again },
  ]);
  return (
    <div className={chosen === null ? styles.desk : `${styles.desk} ${styles.hasChosen}`}>
      <QueueList current={queue} />
      <section className={styles.list} aria-labelledby="queue">
        <PageTitle tab={t`Bureau : ${name}`}>
          <span id="queue">{name}</span>
        </PageTitle>
        <p role="status" className={styles.said}>
          {said}
        </p>
        {list.rows === undefined ? (
          <Unanswered isPart error={list.error} again={list.again} lines={[88, 88, 88, 88]} />
        ) : (
          <RowList rows={rows} queue={queue} chosen={row?.id} isInAddress={chosen !== null} />
        )}
        {list.more && (
          <Button look="plain" onClick={list.more}>
            <Trans>Voir la suite</Trans>
          </Button>
        )}
        <GestureList />
        <KeysHelp />
      </section>
      <section className={styles.subject} aria-label={t`Ce qui est choisi`}>
        {row && (
          <>
            <p className={styles.back}>
              <Link href={paths.deskQueue(queue.slug)}>
                <Trans>Retour à la liste</Trans>
              </Link>
            </p>
            <SubjectPane
              key={row.id}
              subject={row.subject}
              onDone={(what) => {
                say(t`${what} Reste ${Math.max(0, list.totalCount - 1)}.`);
                goOn(1);
              }}
            />
          </>
        )}
      </section>
    </div>
  );
}

/** Which row is chosen stands in the address; after an act the next one is. */
function useGoingOn(
  rows: readonly Row[],
  row: Row | undefined,
): { said: string; say: (words: string) => void; goOn: (by: 1 | -1) => void } {
  const [said, say] = useState('');
  const [, change] = useSearchParams();
  const at = row === undefined ? -1 : rows.indexOf(row);
  const focusNext = useRef(false);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
  }, [row?.id]);
  const goOn = (by: 1 | -1): void => {
    const next = rows[at + by] ?? rows[at - by];
    focusNext.current = true;
    change(
      (params) => {
        if (next === undefined) params.delete('ligne');
        else params.set('ligne', next.id);
      },
      { replace: true },
    );
  };
  return { said, say, goOn };
}

/** The lists, each with how much waits in it. */
function QueueList({ current }: { current: Queue }): ReactNode {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [{ data }, again] = useQuery({ query: DeskCounts, variables: {} });
  useLive(['desk'], undefined, again);
  useShortcuts(
    queues.map(({ slug, letter, name }) => ({
      keys: `g ${letter}`,
      label: t`Liste : ${i18n._(name)}`,
      act: () => navigate(paths.deskQueue(slug)),
    })),
  );
  return (
    <nav className={styles.queues} aria-label={t`Listes du bureau`}>
      <ul className="plain-list">
        {queues.map(({ slug, name, count }) => (
          <li key={slug}>
            <Link
              href={paths.deskQueue(slug)}
              aria-current={slug === current.slug ? 'page' : undefined}
              className={data?.[count].totalCount === 0 ? 'muted' : undefined}
            >
              <span>{i18n._(name)}</span> <span>{data?.[count].totalCount}</span>
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function RowList({
  rows,
  queue,
  chosen,
  isInAddress,
}: {
  rows: readonly Row[];
  queue: Queue;
  chosen: string | undefined;
  /** One was chosen before: going on to the next is no step that Back undoes. */
  isInAddress: boolean;
}): ReactNode {
  const { i18n } = useLingui();
  if (rows.length === 0) {
    return (
      <p>
        <strong>
          <Trans>Tout est traité.</Trans>
        </strong>{' '}
        {i18n._(queue.empty)}
      </p>
    );
  }
  return (
    <ul className={`plain-list ${styles.rows}`}>
      {rows.map(({ id, title, who, why }) => (
        <li key={id}>
          <Link
            href={`${paths.deskQueue(queue.slug)}?ligne=${encodeURIComponent(id)}`}
            replace={isInAddress}
            data-row={id}
            aria-current={id === chosen ? 'true' : undefined}
          >
            <strong>{title}</strong>
            {who && <span>{who}</span>}
            <span className="muted small">{why}</span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
