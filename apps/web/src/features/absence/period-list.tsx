import { Plural, Trans, useLingui } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Button } from '../../ui/button.js';
import { periodWords, StretchOfDays } from './period-words.js';
import type { PeriodFragment } from './calendar.graphql.js';
import { kinds } from './kinds.js';

/** A kind with more periods than this is folded, such as every third week of a year. */
const IN_SIGHT = 3;

/** Periods of the calendar, by kind. */
export function PeriodList({
  periods,
  isSending,
  onRemove,
}: {
  periods: readonly PeriodFragment[];
  isSending: boolean;
  onRemove: (ids: readonly string[]) => void;
}): ReactNode {
  const { i18n } = useLingui();
  return kinds.map((kind) => {
    const some = periods.filter((period) => period.kind === kind);
    if (some.length === 0) return null;
    const name = i18n._(periodWords[kind]);
    const rows = (
      <ul className="plain-list">
        {some.map((period) => (
          <li key={period.id}>
            <StretchOfDays {...period} />
            {!period.away && (
              <span className="muted">
                {' · '}
                <Trans>vous répondez ces jours-là</Trans>
              </span>
            )}{' '}
            <Button look="text" isSending={isSending} onClick={() => onRemove([period.id])}>
              <Trans>
                Retirer{' '}
                <span className="visually-hidden">
                  {name}, <StretchOfDays {...period} />
                </span>
              </Trans>
            </Button>
          </li>
        ))}
      </ul>
    );
    return (
      <section key={kind} aria-label={name}>
        <h4>{name}</h4>
        {some.length <= IN_SIGHT ? (
          rows
        ) : (
          <>
            <details>
              <summary>
                <Plural value={some.length} one="# période" other="# périodes" />
                {', '}
                <StretchOfDays from={some[0]?.from ?? ''} until={some.at(-1)?.until ?? ''} />
              </summary>
              {rows}
            </details>
            <Button look="text" isSending={isSending} onClick={() => onRemove(some.map(({ id }) => id))}>
              <Plural value={some.length} one="Retirer # période" other="Retirer ces # périodes" />
              <span className="visually-hidden">{` (${name})`}</span>
            </Button>
          </>
        )}
      </section>
    );
  });
}
