import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { useAct } from '../api/index.js';
import { Button, ErrorSummary, Form, LinkButton, LongTextField } from '../looks/index.js';
import { paths } from '../routing/index.js';
import {
  type DismissalReason,
  DismissMatch,
  type DismissMatchMutation,
  RestoreMatch,
  type RestoreMatchMutation,
} from './why.graphql.js';
import styles from './why.module.css';

const dismissed = ({ dismissMatch }: DismissMatchMutation) => dismissMatch;
const restored = ({ restoreMatch }: RestoreMatchMutation) => restoreMatch;

type Side = 'company' | 'solver';

/** The reasons in the order in which they are given most often, in the words of the side that gives them. */
function useReasons(side: Side): [DismissalReason, string][] {
  const { t } = useLingui();
  return side === 'solver'
    ? [
        ['other_trade', t`Ce n’est pas mon métier`],
        ['wrong_territory', t`C’est trop loin`],
        ['too_big', t`C’est trop grand pour moi`],
        ['too_small', t`C’est trop petit pour moi`],
        ['not_ready', t`Je ne suis pas prêt`],
        ['need_misunderstood', t`Le besoin demande autre chose`],
        ['wrong_tag', t`Un sujet est faux`],
        ['already_in_contact', t`Nous sommes déjà en contact`],
        ['other', t`Autre chose`],
      ]
    : [
        ['need_misunderstood', t`Nous cherchons autre chose`],
        ['other_trade', t`Ce n’est pas le bon métier`],
        ['wrong_territory', t`C’est trop loin`],
        ['too_big', t`C’est trop grand pour nous`],
        ['too_small', t`C’est trop petit pour nous`],
        ['not_ready', t`Ce n’est pas prêt`],
        ['wrong_tag', t`Un sujet est faux`],
        ['already_in_contact', t`Nous sommes déjà en contact`],
        ['other', t`Autre chose`],
      ];
}

/**
 * “Not for me because…”: one tap opens the reasons, one gives one. What was dismissed is told by {@link DismissedMatch}.
 * @param onDone is told which reason was given
 */
export function NotForMe({
  matchId,
  side,
  onDone,
}: {
  matchId: string;
  side: Side;
  onDone: (reason: DismissalReason) => void;
}): ReactNode {
  const { t } = useLingui();
  const reasons = useReasons(side);
  const { act, isSending, problem, forget } = useAct(DismissMatch, dismissed);
  const [isOpen, setOpen] = useState(false);
  const [saysOther, setSaysOther] = useState(false);
  const panel = useId();
  const give = async (reason: DismissalReason, comment?: string): Promise<void> => {
    const input = comment === undefined ? { reason } : { reason, comment };
    if (await act({ matchId, input })) onDone(reason);
  };
  return (
    <div className={styles.notForMe}>
      <Button
        look="text"
        aria-expanded={isOpen}
        aria-controls={panel}
        onClick={() => {
          setOpen(!isOpen);
          setSaysOther(false);
          forget();
        }}
      >
        {side === 'solver' ? <Trans>Pas pour moi</Trans> : <Trans>Pas pour nous</Trans>}
      </Button>
      <div id={panel} hidden={!isOpen}>
        {isOpen && (
          <fieldset className="field">
            <legend>
              {side === 'solver' ? (
                <Trans>Pas pour moi, parce que…</Trans>
              ) : (
                <Trans>Pas pour nous, parce que…</Trans>
              )}
            </legend>
            <p className="hint">
              <Trans>L’autre partie ne le saura pas.</Trans>
            </p>
            {problem && !saysOther && <ErrorSummary problem={problem} />}
            <div className={styles.reasons}>
              {reasons.map(([reason, label]) => (
                <Button
                  key={reason}
                  look="plain"
                  isSending={isSending}
                  aria-pressed={reason === 'other' ? saysOther : undefined}
                  onClick={() => (reason === 'other' ? setSaysOther(true) : void give(reason))}
                >
                  {label}
                </Button>
              ))}
            </div>
            {saysOther && (
              <Form
                problem={problem}
                onSend={(typed) => void give('other', String(typed.get('comment') ?? ''))}
              >
                <LongTextField
                  name="comment"
                  label={t`Dites-le en quelques mots`}
                  hint={t`Seul OVLT le lira.`}
                  maxLength={500}
                  rows={2}
                  autoFocus
                />
                <Button type="submit" isSending={isSending}>
                  <Trans>Envoyer</Trans>
                </Button>
              </Form>
            )}
          </fieldset>
        )}
      </div>
    </div>
  );
}

/**
 * What stands in the place of something dismissed: one tap takes it back.
 * @param reason as it was given just now; undefined: earlier
 */
export function DismissedMatch({
  matchId,
  side,
  title,
  reason,
  hasJustHappened = false,
  onRestored,
}: {
  matchId: string;
  side: Side;
  /** What was dismissed. */
  title: string;
  reason?: DismissalReason | undefined;
  hasJustHappened?: boolean;
  onRestored?: () => void;
}): ReactNode {
  const { act, isSending, problem } = useAct(RestoreMatch, restored);
  const back = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // What was pressed is gone: the focus goes to what takes it back.
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
            if (await act({ matchId })) onRestored?.();
          })()
        }
      >
        {hasJustHappened ? <Trans>Annuler</Trans> : <Trans>Reprendre</Trans>}
      </Button>
      <Mending reason={reason} side={side} />
    </div>
  );
}

/** A wrong tag or place can be put right by who says so. */
function Mending({ reason, side }: { reason: DismissalReason | undefined; side: Side }): ReactNode {
  if (reason !== 'wrong_tag' && reason !== 'wrong_territory') return null;
  if (side === 'company') {
    return (
      <p className="small muted">
        <Trans>OVLT le lira et corrigera les sujets ou le lieu.</Trans>
      </p>
    );
  }
  return (
    <LinkButton look="text" href={paths.profile}>
      {reason === 'wrong_tag' ? <Trans>Corriger mes sujets</Trans> : <Trans>Corriger mes lieux</Trans>}
    </LinkButton>
  );
}
