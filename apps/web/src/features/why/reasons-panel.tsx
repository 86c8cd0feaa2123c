import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import type { Problem } from '../../ui/api/problem.js';
import type { DismissalReason } from '../../ui/api/schema-types.js';
import { useAct } from '../../ui/api/use-act.js';
import { Button } from '../../ui/button.js';
import { usePersistedFields } from '../../ui/drafts/use-persisted-fields.js';
import { LongTextField } from '../../ui/fields.js';
import { ErrorSummary, Form } from '../../ui/form.js';
import { OnlyOperator } from '../../ui/place.js';
import { DismissMatch, type DismissMatchMutation } from './why.graphql.js';
import styles from './why.module.css';

const dismissed = ({ dismissMatch }: DismissMatchMutation) => dismissMatch;

export type Side = 'company' | 'solver';

export interface Dismissing {
  matchId: string;
  side: Side;
  /** @param reason the given reason */
  onDone: (reason: DismissalReason) => void;
}

/** The reasons in the words of the reader's side, most frequent first. */
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

/** The reasons. One tap gives one, and “other” needs words. */
export function ReasonsPanel({ matchId, side, onDone }: Dismissing): ReactNode {
  const reasons = useReasons(side);
  const { act, isSending, problem } = useAct(DismissMatch, dismissed);
  const [saysOther, setSaysOther] = useState(false);
  const give = async (reason: DismissalReason, comment?: string): Promise<boolean> => {
    const input = comment === undefined ? { reason } : { reason, comment };
    const isDone = (await act({ matchId, input })) !== undefined;
    if (isDone) onDone(reason);
    return isDone;
  };
  return (
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
        <OtherReason
          matchId={matchId}
          problem={problem}
          isSending={isSending}
          give={async (comment) => give('other', comment)}
        />
      )}
    </fieldset>
  );
}

/** Field for another reason. The typed text is persisted until it is sent. */
function OtherReason({
  matchId,
  problem,
  isSending,
  give,
}: {
  matchId: string;
  problem: Problem | undefined;
  isSending: boolean;
  give: (comment: string) => Promise<boolean>;
}): ReactNode {
  const { t } = useLingui();
  const { around, clear } = usePersistedFields(`dismissal ${matchId}`);
  const send = async (comment: string): Promise<void> => {
    if (await give(comment)) clear();
  };
  return (
    <div ref={around}>
      <Form problem={problem} onSend={(typed) => void send(String(typed.get('comment') ?? ''))}>
        <LongTextField
          name="comment"
          label={t`Dites-le en quelques mots`}
          hint={t`${OnlyOperator} le lira.`}
          maxLength={500}
          rows={2}
          autoFocus
        />
        <Button type="submit" isSending={isSending}>
          <Trans>Envoyer</Trans>
        </Button>
      </Form>
    </div>
  );
}
