import { Trans } from '@lingui/react/macro';
import type { ReactNode } from 'react';
import { Link } from 'wouter';
import { DismissedMatch, NotForMe } from '../../features/why/not-for-me.js';
import { useDismissals } from '../../features/why/use-dismissals.js';
import { WhyVerdict } from '../../features/why/why-card.js';
import { LinkButton } from '../../ui/button.js';
import { useDates } from '../../ui/dates.js';
import { paths } from '../../ui/routing/paths.js';
import type { NeedsForMeQuery } from './for-me.graphql.js';
import styles from './for-me.module.css';

type Row = NeedsForMeQuery['matchesOfSolver']['nodes'][number];

/** Rows of one page of needs. A dismissed need keeps its place until the reader leaves the page. */
export function NeedRows({
  rows: fresh,
  solverId,
  isDismissed,
}: {
  rows: readonly Row[];
  /** The profile that the needs match. */
  solverId: string;
  isDismissed: boolean;
}): ReactNode {
  const { rows, reasonOf, dismiss, takeBack } = useDismissals(fresh);
  return (
    <ul className="rows plain-list">
      {rows.map((row) => {
        const reason = reasonOf(row.id);
        return (
          <li key={row.id}>
            {isDismissed || reason !== undefined ? (
              <DismissedMatch
                matchId={row.id}
                side="solver"
                title={row.need.title}
                reason={reason}
                onRestored={() => takeBack(row.id)}
              />
            ) : (
              <NeedRow row={row} solverId={solverId} onDismissed={(given) => dismiss(row.id, given)} />
            )}
          </li>
        );
      })}
    </ul>
  );
}

function NeedRow({
  row,
  solverId,
  onDismissed,
}: {
  row: Row;
  solverId: string;
  onDismissed: Parameters<typeof NotForMe>[0]['onDone'];
}): ReactNode {
  const { id, need, viewerCan } = row;
  const introduction = need.myIntroductions.find(({ solver }) => solver?.id === solverId);
  const hasAnswered = need.myInterests.some(({ state }) => state === 'open' || state === 'introduced');
  return (
    <article className={styles.row}>
      <h2>
        <Link href={paths.need(need.id)}>{need.title}</Link>
      </h2>
      <Facts need={need} />
      <WhyVerdict match={row} />
      <div className="acts">
        {introduction ? (
          <LinkButton look="plain" href={paths.introduction(introduction.id)}>
            <Trans>Voir la rencontre</Trans>
          </LinkButton>
        ) : hasAnswered ? (
          <span className="state ok">
            <Trans>Vous avez répondu</Trans>
          </span>
        ) : (
          <LinkButton look="plain" href={`${paths.need(need.id)}?repondre=1`}>
            <Trans>Je veux répondre</Trans>
          </LinkButton>
        )}
        {viewerCan.dismiss && !hasAnswered && !introduction && (
          <NotForMe matchId={id} side="solver" onDone={onDismissed} />
        )}
      </div>
    </article>
  );
}

/** One line with a need's company, places and deadline. */
function Facts({ need: { organisation, territories, neededBy } }: { need: Row['need'] }): ReactNode {
  const say = useDates();
  const day = neededBy === null ? undefined : say(neededBy, 'shortDay');
  const places = territories.map(({ name }) => name).join(', ');
  return (
    <p className="muted">
      {organisation ? organisation.name : <Trans>Entreprise dont le nom est caché</Trans>}
      {places && ` · ${places}`}
      {day && (
        <>
          {' · '}
          <Trans>avant le {day}</Trans>
        </>
      )}
    </p>
  );
}
