import { Trans, useLingui } from '@lingui/react/macro';
import { type ReactNode, useState } from 'react';
import { gestures } from '../../../features/desk/gestures/gesture-list.js';
import { useUndo } from '../../../features/desk/gestures/use-undo.js';
import {
  Assign,
  type AssignMutation,
  type RowOfDeskFragment,
  Snooze,
  type SnoozeMutation,
} from '../../../features/desk/queues.graphql.js';
import { useShortcuts } from '../../../features/desk/use-shortcuts.js';
import { serverTime } from '../../../ui/api/server-time.js';
import { useReader } from '../../../ui/api/session.js';
import { useAct } from '../../../ui/api/use-act.js';
import { Button } from '../../../ui/button.js';
import { Opened } from '../../../ui/focus/opened.js';
import { ErrorSummary } from '../../../ui/form.js';

/** A day from now at five in the morning, so that the row is back when the working day begins. */
export function inDays(days: number): string {
  const day = serverTime();
  day.setDate(day.getDate() + days);
  day.setHours(5, 0, 0, 0);
  return day.toISOString();
}

/** Choices for the day on which a snoozed row returns. */
export function SnoozeChoices({
  isSending,
  onChoose,
}: {
  isSending: boolean;
  onChoose: (days: number) => void;
}): ReactNode {
  const { t } = useLingui();
  const choices = [
    { days: 1, label: t`Demain` },
    { days: 7, label: t`Dans une semaine` },
    { days: 30, label: t`Dans un mois` },
  ];
  return (
    <Opened>
      <div className="acts">
        {choices.map(({ days, label }) => (
          <Button key={days} look="plain" isSending={isSending} onClick={() => onChoose(days)}>
            {label}
          </Button>
        ))}
      </div>
    </Opened>
  );
}

const putOff = ({ snooze }: SnoozeMutation) => snooze;
const given = ({ assign }: AssignMutation) => assign;

/** Actions on the row itself: snooze it, or assign it to a curator. */
export function RowActs({
  row,
  isOneOfSeveral,
  onDone,
}: {
  row: RowOfDeskFragment;
  /** Several rows are selected, so the shortcuts act on all of them. */
  isOneOfSeveral: boolean;
  /** Called when the row has left the list. */
  onDone: (what: string) => void;
}): ReactNode {
  const { t } = useLingui();
  const { id: readerId } = useReader();
  const snoozing = useAct(Snooze, putOff);
  const assigning = useAct(Assign, given);
  const undo = useUndo();
  const [isOpen, setOpen] = useState(false);
  const isMine = row.assignedTo?.id === readerId;
  const assign = (): void => void assigning.act({ rows: [row.id], personId: isMine ? null : readerId });
  const snooze = async (days: number | null): Promise<void> => {
    const until = days === null ? null : inDays(days);
    if ((await snoozing.act({ rows: [row.id], until })) === undefined) return;
    const what = until === null ? t`Repris.` : t`Remis.`;
    gestures.add({
      label: `${row.title} : ${what}`,
      undo: undo(Snooze, { rows: [row.id], until: row.snoozedUntil }, putOff),
    });
    onDone(what);
  };
  useShortcuts(
    isOneOfSeveral
      ? []
      : [
          { keys: 's', label: t`Remettre à plus tard`, act: () => setOpen(true) },
          { keys: 't', label: isMine ? t`Ne plus m’en occuper` : t`M’en occuper`, act: assign },
        ],
  );
  const problem = snoozing.problem ?? assigning.problem;
  return (
    <>
      {problem && <ErrorSummary problem={problem} />}
      <div className="acts">
        <Button look="text" isSending={assigning.isSending} onClick={assign}>
          {isMine ? <Trans>Ne plus m’en occuper</Trans> : <Trans>M’en occuper</Trans>}
        </Button>
        {row.snoozedUntil !== null ? (
          <Button look="text" isSending={snoozing.isSending} onClick={() => void snooze(null)}>
            <Trans>Reprendre maintenant</Trans>
          </Button>
        ) : isOpen ? (
          <SnoozeChoices isSending={snoozing.isSending} onChoose={(days) => void snooze(days)} />
        ) : (
          <Button look="text" onClick={() => setOpen(true)}>
            <Trans>Plus tard</Trans>
          </Button>
        )}
      </div>
    </>
  );
}
