import { Plural, Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, type RefObject, useEffect, useRef, useState } from 'react';
import { Link, useLocation } from 'wouter';
import styles from '../../../features/desk/desk.module.css';
import { FindButton } from '../../../features/desk/find-button.js';
import { GestureList, gestures } from '../../../features/desk/gestures/gesture-list.js';
import { KeysHelp } from '../../../features/desk/keys-help.js';
import { OfferSame } from '../../../features/desk/need/decisions/offer-same.js';
import type { Decided } from '../../../features/desk/need/on-done.js';
import { DeskCounts, type RowOfDeskFragment } from '../../../features/desk/queues.graphql.js';
import { type Queue, queues } from '../../../features/desk/queues.js';
import { subjectOf } from '../../../features/desk/subject.js';
import { useHeldKeys, useShortcuts } from '../../../features/desk/use-shortcuts.js';
import { TeamLinks } from '../../../features/team/team-nav.js';
import { useOnceShown } from '../../../ui/api/use-on-demand.js';
import { Notice } from '../../../ui/boxes.js';
import { Button, LinkButton } from '../../../ui/button.js';
import { useLive } from '../../../ui/live/use-live.js';
import { Missing } from '../../../ui/missing.js';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import { PageTitle } from '../../../ui/routing/head.js';
import { pageQuery } from '../../../ui/routing/page-query.js';
import { paths } from '../../../ui/routing/paths.js';
import { usePlace } from '../../../ui/routing/place.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { useAskAhead } from './ask-ahead.js';
import { RowActs } from './row-acts.js';
import { RowList } from './row-list.js';
import { SubjectPane } from './subject-pane.js';
import { queueAt, rowsQuery, useRows, viewIn } from './use-rows.js';
import { type OnSeveralDone, type Selection, useSelection } from './use-selection.js';
import { Views } from './views.js';

const countsQuery = pageQuery(DeskCounts, (place) => (queueAt(place) ? {} : null));

export const queries = [countsQuery, rowsQuery];

/** The desk: the list of queues, one queue, and the row that is chosen in the queue. */
export default function DeskPage(): ReactNode {
  const queue = queueAt(usePlace());
  return queue === undefined ? <Missing /> : <Desk key={queue.slug} queue={queue} />;
}

function Desk({ queue }: { queue: Queue }): ReactNode {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const chosen = search.get('ligne');
  const list = useRows(queue, viewIn(search));
  const { left: rows, handled, listAgain } = useLeft(list.rows);
  const count = list.totalCount - ((list.rows?.length ?? 0) - rows.length);
  // Without a choice, the first row is shown, so that on a wide screen its pane is open at once.
  const row = rows.find(({ id }) => id === chosen) ?? rows[0];
  const following = row && rows[rows.indexOf(row) + 1];
  useAskAhead(following?.need?.id);
  const { confirmation, confirm, goOn, choose } = useGoingOn(rows, row);
  const selection = useSelection(rows);
  useHeldKeys(list.rows === undefined && list.error === undefined);
  const label = i18n._(queue.label);
  const [decided, setDecided] = useState<Decided>();
  useEffect(() => list.keep(row?.id));
  // The row that waits again is chosen as soon as the list has it.
  const [back, setBack] = useState<string>();
  const done = (what: string, asAModel?: Decided): void => {
    if (row !== undefined) handled(row.id);
    setBack(undefined);
    setDecided(asAModel);
    goOn(1, t`${what} Reste ${count - 1}.`);
  };
  const skip = (what: string): void => {
    if (row !== undefined) handled(row.id);
    goOn(1, what);
  };
  const doneWithOthers = (needIds: readonly string[], what: string): void => {
    const gone = rows.filter(({ need }) => need !== null && needIds.includes(need.id));
    for (const { id } of gone) handled(id);
    setDecided(undefined);
    confirm(t`${what} Reste ${count - gone.length}.`);
  };
  const doneWithSeveral: OnSeveralDone = (gone, what, undo) => {
    for (const id of gone) handled(id);
    gestures.add({ label: what, ...(undo && { undo }) });
    confirm(t`${what} Reste ${count - gone.length}.`);
  };
  const undone = (needId: string | undefined): void => {
    confirm('');
    listAgain(needId);
    // Snoozed rows return to their places automatically.
    if (needId === undefined) return;
    setBack(needId);
    list.again();
  };
  const rowOfBack = back === undefined ? undefined : rows.find(({ need }) => need?.id === back)?.id;
  const { news, again } = list;
  useEffect(() => {
    // New rows wait for the reader, but this one was requested.
    if (back !== undefined && rowOfBack === undefined && news > 0) again();
    // oxlint-disable-next-line react/exhaustive-deps -- as the server answers
  }, [back, rowOfBack, news]);
  useEffect(() => {
    if (rowOfBack === undefined) return;
    setBack(undefined);
    choose(rowOfBack);
    // oxlint-disable-next-line react/exhaustive-deps -- once the row is there
  }, [rowOfBack]);
  useShortcuts([
    { keys: 'x', label: t`Choisir la ligne, avec d’autres`, act: () => row && selection.toggle(row.id) },
    { keys: 'j', label: t`Ligne suivante`, act: () => goOn(1) },
    { keys: 'k', label: t`Ligne précédente`, act: () => goOn(-1) },
    { keys: 'r', label: t`Rafraîchir la liste`, act: list.again },
  ]);
  return (
    <div className={chosen === null ? styles.desk : `${styles.desk} ${styles.hasChosen}`}>
      <QueueList current={queue} />
      <section className={styles.list}>
        <PageTitle tab={t`Bureau : ${label}`}>{label}</PageTitle>
        <Views queue={queue} />
        <div className={styles.confirmation}>
          <p role="status">{confirmation}</p>
          <GestureList onUndone={undone} />
        </div>
        <div className={styles.place}>
          {list.rows === undefined ? (
            <Unanswered isPart error={list.error} again={list.again} lines={[88, 88]} />
          ) : (
            <RowList
              rows={rows}
              queue={queue}
              chosen={row?.id}
              isInAddress={chosen !== null}
              selection={selection}
            />
          )}
        </div>
        {list.more && (
          <Button look="plain" onClick={list.more}>
            <Trans>Voir la suite</Trans>
          </Button>
        )}
        {list.news > 0 && (
          <div role="status" className={styles.news}>
            <Button look="plain" onClick={list.again}>
              <Plural value={list.news} one="# nouveau (r)" other="# nouveaux (r)" />
            </Button>
          </div>
        )}
        {selection.rows.length > 0 && (
          <ActsOnSeveral queue={queue} selection={selection} onDone={doneWithSeveral} />
        )}
        <div className="acts">
          <FindButton />
          <KeysHelp />
        </div>
      </section>
      <section className={styles.subject} aria-label={t`Ce qui est choisi`}>
        {decided && (
          <OfferSame
            key={decided.needId}
            decided={decided}
            onDone={doneWithOthers}
            onClose={() => setDecided(undefined)}
          />
        )}
        {row && (
          <>
            <p className={styles.back}>
              <Link href={editedAddress(paths.deskQueue(queue.slug), search, (next) => next.delete('ligne'))}>
                <Trans>Retour à la liste</Trans>
              </Link>
            </p>
            <SubjectPane
              key={`subject ${row.id}`}
              title={row.title}
              subject={subjectOf(row)}
              onDone={done}
              onGone={queue.name === 'to_moderate' ? skip : undefined}
            />
            <RowActs
              key={`acts ${row.id}`}
              row={row}
              isOneOfSeveral={selection.rows.length > 0}
              onDone={done}
            />
          </>
        )}
      </section>
    </div>
  );
}

const none: readonly RowOfDeskFragment[] = [];

/** Hides a handled row at once, before the server has sent the list again. */
function useLeft(rows: readonly RowOfDeskFragment[] = none): {
  left: readonly RowOfDeskFragment[];
  handled: (id: string) => void;
  /** Shows the handled rows about a need again, since the action was undone. */
  listAgain: (needId: string | undefined) => void;
} {
  const [gone, setGone] = useState<ReadonlySet<string>>(new Set());
  // Once the server has left the row out too, the row may appear again: its action was undone, or it waits again.
  useEffect(() => {
    const isListed = (id: string): boolean => rows.some((row) => row.id === id);
    setGone((before) => ([...before].every(isListed) ? before : new Set([...before].filter(isListed))));
  }, [rows]);
  return {
    left: rows.filter(({ id }) => !gone.has(id)),
    handled: (id) => setGone((before) => new Set([...before, id])),
    listAgain: (needId) => {
      // An action about no single need, such as snoozing rows. All rows that are still listed show again.
      if (needId === undefined) return setGone(new Set());
      const theirs = new Set(rows.filter(({ need }) => need?.id === needId).map(({ id }) => id));
      setGone((before) => new Set([...before].filter((id) => !theirs.has(id))));
    },
  };
}

/** The chosen row is in the address. After an action the next row is chosen. */
function useGoingOn(
  rows: readonly RowOfDeskFragment[],
  row: RowOfDeskFragment | undefined,
): {
  confirmation: string;
  confirm: (confirmation: string) => void;
  goOn: (by: 1 | -1, confirmation?: string) => void;
  choose: (id: string) => void;
} {
  const [confirmation, confirm] = useState('');
  const [, change] = useSearchParams();
  const at = row === undefined ? -1 : rows.indexOf(row);
  const focusNext = useRef(false);
  useEffect(() => {
    if (!focusNext.current) return;
    focusNext.current = false;
    document.querySelector<HTMLElement>('[data-row][aria-current]')?.focus();
  }, [row?.id]);
  const goOn = (by: 1 | -1, what = ''): void => {
    const next = rows[at + by] ?? rows[at - by];
    confirm(what);
    choose(next?.id);
  };
  const choose = (id: string | undefined): void => {
    focusNext.current = id !== row?.id;
    change(
      (params) => {
        if (id === undefined) params.delete('ligne');
        else params.set('ligne', id);
      },
      { replace: true },
    );
  };
  return { confirmation, confirm, goOn, choose };
}

/** Actions on several rows, fetched when the first row is selected. */
function ActsOnSeveral(props: { queue: Queue; selection: Selection; onDone: OnSeveralDone }): ReactNode {
  const { fetched, whyNot } = useOnceShown(async () => import('./bulk-bar.js'));
  if (fetched) return <fetched.BulkBar {...props} />;
  return (
    whyNot !== undefined && (
      <Notice tone="bad" hasJustHappened>
        {whyNot}
      </Notice>
    )
  );
}

/** The queues, each with its number of rows. */
function QueueList({ current }: { current: Queue }): ReactNode {
  const { t, i18n } = useLingui();
  const [, navigate] = useLocation();
  const [{ data }, again] = usePageQuery(countsQuery);
  useLive(['desk'], undefined, again);
  const counts = new Map(data?.desk.map(({ name, rows }) => [name, rows.totalCount]));
  useShortcuts(
    queues.map(({ slug, letter, label }) => ({
      keys: `g ${letter}`,
      label: t`Liste : ${i18n._(label)}`,
      act: () => navigate(paths.deskQueue(slug)),
    })),
  );
  const shown = queues.filter(
    ({ name, isSeldom }) => !isSeldom || name === current.name || (counts.get(name) ?? 0) > 0,
  );
  const strip = useCurrentInSight<HTMLUListElement>();
  return (
    <>
      <nav className={styles.queues} aria-label={t`Listes du bureau`}>
        <ul className="plain-list" ref={strip} onFocusCapture={intoSight}>
          {shown.map(({ slug, label, name }) => (
            <li key={slug}>
              <Link href={paths.deskQueue(slug)} aria-current={slug === current.slug ? 'page' : undefined}>
                <span>{i18n._(label)}</span> <span>{counts.get(name)}</span>
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div className={styles.besides}>
        <p>
          <LinkButton look="plain" href={paths.phone}>
            <Trans>Noter un besoin au téléphone</Trans>
          </LinkButton>
        </p>
        <TeamLinks />
      </div>
    </>
  );
}

const intoSight = ({ target }: { target: EventTarget }): void => {
  if (target instanceof HTMLElement) target.scrollIntoView({ block: 'nearest', inline: 'center' });
};

/** On a phone the queues are a strip that scrolls to the right. The current queue is scrolled into view. */
function useCurrentInSight<Strip extends HTMLElement>(): RefObject<Strip | null> {
  const strip = useRef<Strip>(null);
  useEffect(() => {
    const current = strip.current?.querySelector<HTMLElement>('[aria-current]');
    if (current && strip.current)
      strip.current.scrollLeft = current.offsetLeft - strip.current.offsetLeft - 24;
  }, []);
  return strip;
}
