import { Trans } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import type { DismissalReason } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { useOnDemand } from '../../ui/api/use-on-demand.js';
import { Button, LinkButton } from '../../ui/button.js';
import { ErrorSummary } from '../../ui/form.js';
import { Notice } from '../../ui/boxes.js';
import { paths } from '../../ui/routing/paths.js';
import type { Dismissing, Side } from './reasons-panel.js';
import { RestoreMatch, type RestoreMatchMutation } from './why.graphql.js';
import styles from './why.module.css';
import { Operator } from '../../ui/place.js';

const restored = ({ restoreMatch }: RestoreMatchMutation) => restoreMatch;

/** “Not for me because…”: one tap opens the reasons, a second tap gives one. {@link DismissedMatch} then replaces the match. */
export function NotForMe(dismissing: Dismissing): ReactNode {
  const { fetched, whyNot, fetch, drop } = useOnDemand(async () => import('./reasons-panel.js'));
  const panel = useId();
  return (
    <div className={styles.notForMe}>
      <Button
        look="text"
        aria-expanded={fetched !== undefined}
        aria-controls={panel}
        onClick={() => (fetched ? drop() : void fetch())}
      >
        {dismissing.side === 'solver' ? <Trans>Pas pour moi</Trans> : <Trans>Pas pour nous</Trans>}
      </Button>
      {whyNot && (
        <Notice tone="bad" hasJustHappened>
          {whyNot}
        </Notice>
      )}
      <div id={panel}>{fetched && <fetched.ReasonsPanel {...dismissing} />}</div>
    </div>
  );
}

/**
 * Replaces a dismissed match, with a button that undoes the dismissal.
 * @param reason reason just given; undefined: the match was dismissed earlier
 */
export function DismissedMatch({
  matchId,
  side,
  title,
  reason,
  onRestored,
}: {
  matchId: string;
  side: Side;
  /** Title of the dismissed need or solver. */
  title: string;
  reason: DismissalReason | undefined;
  onRestored: () => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(RestoreMatch, restored);
  const hasJustHappened = reason !== undefined;
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // The pressed button is gone, so the focus moves to the button that undoes the dismissal.
    if (hasJustHappened) back.current?.querySelector('button')?.focus();
  }, [hasJustHappened]);
  return (
    <div ref={back} className={styles.dismissed}>
      <p role={hasJustHappened ? 'status' : undefined}>
        {hasJustHappened ? <Trans>Écarté : {title}. L’autre partie ne le saura pas.</Trans> : title}
      </p>
      {problem && <ErrorSummary problem={problem} />}
      <Button
        look="plain"
        isSending={isSending}
        onClick={() =>
          void (async () => {
            if (await act({ matchId })) onRestored();
          })()
        }
      >
        {hasJustHappened ? (
          <Trans context="what was done">Annuler</Trans>
        ) : (
          <Trans context="what was done">Reprendre</Trans>
        )}
      </Button>
      <Mending reason={reason} side={side} />
    </div>
  );
}

/** How a wrong tag or place is corrected: by the solver in their profile, by the operator in a company's need. */
function Mending({ reason, side }: { reason: DismissalReason | undefined; side: Side }): ReactNode {
  if (reason !== 'wrong_tag' && reason !== 'wrong_territory') return null;
  if (side === 'company') {
    return (
      <p className="small muted">
        <Trans>{Operator} le lira et corrigera les sujets ou le lieu.</Trans>
      </p>
    );
  }
  return (
    <LinkButton look="text" href={paths.profile}>
      {reason === 'wrong_tag' ? <Trans>Corriger mes sujets</Trans> : <Trans>Corriger mes lieux</Trans>}
    </LinkButton>
  );
}
