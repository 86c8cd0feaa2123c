import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { DeclineForm, useInterestReasons } from '../../../features/desk/decline-form.js';
import { DeclineInterest, UndoInterestDecline } from '../../../features/desk/declining.graphql.js';
import type { Undo } from '../../../features/desk/gestures/gestures.js';
import type { RowOfDeskFragment } from '../../../features/desk/queues.graphql.js';
import type { Problem } from '../../../ui/api/problem.js';
import type { InterestDeclineReason } from '../../../ui/api/schema-types.js';
import { sendAct } from '../../../ui/api/use-act.js';
import { useOneByOne } from './use-one-by-one.js';

/** Declines the interests of several rows for one reason. */
export function DeclineSeveral({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly RowOfDeskFragment[];
  /** @param gone ids of the rows whose interest was declined */
  onDone: (gone: readonly string[], undo: Undo) => void;
  onClose: () => void;
}): ReactNode {
  const client = useClient();
  const declining = useOneByOne(DeclineInterest, ({ declineInterest }) => declineInterest);
  const reasons = useInterestReasons();
  const undo = async (ids: readonly string[]): Promise<Problem | undefined> => {
    for (const id of ids) {
      const { problem } = await sendAct(
        client,
        UndoInterestDecline,
        { id },
        (data) => data.undoInterestDecline,
      );
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
  const send = async (reason: InterestDeclineReason, note: string): Promise<boolean> => {
    const interests = rows.flatMap(({ interest }) => interest?.id ?? []);
    const done = await declining.act(interests.map((id) => ({ id, input: { reason, note } })));
    const ids = done.map(({ id }) => id);
    const gone = rows.filter(({ interest }) => interest !== null && ids.includes(interest.id));
    if (gone.length === 0) return false;
    onDone(
      gone.map(({ id }) => id),
      () => undo(ids),
    );
    return true;
  };
  return (
    <DeclineForm
      id="several"
      draft={rows
        .map(({ id }) => id)
        .toSorted()
        .join(' ')}
      reasons={reasons}
      declining={declining}
      onSend={send}
      onClose={onClose}
    />
  );
}
