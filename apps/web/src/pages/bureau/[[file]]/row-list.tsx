import { Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import styles from '../../../features/desk/desk.module.css';
import type { RowOfDeskFragment } from '../../../features/desk/queues.graphql.js';
import type { Queue } from '../../../features/desk/queues.js';
import { When } from '../../../ui/dates.js';
import { editedAddress, useSearchParams } from '../../../ui/routing/filters.js';
import { paths } from '../../../ui/routing/paths.js';
import type { Selection } from './use-selection.js';

export function RowList({
  rows,
  queue,
  chosen,
  isInAddress,
  selection,
}: {
  rows: readonly RowOfDeskFragment[];
  queue: Queue;
  chosen: string | undefined;
  /** True: the address already names a row. Moving to another row then adds no step to the browser's history. */
  isInAddress: boolean;
  selection: Selection;
}): ReactNode {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  if (rows.length === 0) {
    return (
      <p>
        <strong>
          <Trans>Tout est traité.</Trans>
        </strong>{' '}
        {!search.has('vue') && i18n._(queue.empty)}
      </p>
    );
  }
  return (
    <ul className={`plain-list ${styles.rows}`}>
      {rows.map((row) => (
        <li key={row.id}>
          <label className={styles.pick}>
            <input
              type="checkbox"
              aria-label={t`Choisir avec d’autres : ${row.title}`}
              checked={selection.has(row.id)}
              onChange={() => selection.toggle(row.id)}
            />
          </label>
          <Link
            href={editedAddress(paths.deskQueue(queue.slug), search, (next) => next.set('ligne', row.id))}
            replace={isInAddress}
            data-row={row.id}
            aria-current={row.id === chosen ? 'true' : undefined}
          >
            <strong>{row.title}</strong>
            {row.company && row.company.name !== row.title && <span>{row.company.name}</span>}
            <span className="muted small">{row.why}</span>
            {queue.name === 'to_introduce' && row.company?.answersBy === 'nobody' && (
              <span className="small">
                <Trans>Personne de l’entreprise n’a de compte : il faudra une adresse.</Trans>
              </span>
            )}
            <Dates row={row} />
          </Link>
        </li>
      ))}
    </ul>
  );
}

/** Dates of a row, since when it waits and until when, and the curator in charge. */
function Dates({ row: { since, dueOn, snoozedUntil, assignedTo } }: { row: RowOfDeskFragment }): ReactNode {
  return (
    <span className="muted small">
      {since && (
        <Trans>
          depuis le <When at={since} shape="shortDay" />
        </Trans>
      )}
      {dueOn && (
        <>
          {' · '}
          <Trans>
            avant le <When at={dueOn} shape="shortDay" />
          </Trans>
        </>
      )}
      {snoozedUntil && (
        <>
          {' · '}
          <Trans>
            remis au <When at={snoozedUntil} shape="shortDay" />
          </Trans>
        </>
      )}
      {assignedTo && (
        <>
          {' · '}
          <Trans>confié à {assignedTo.name}</Trans>
        </>
      )}
    </span>
  );
}
