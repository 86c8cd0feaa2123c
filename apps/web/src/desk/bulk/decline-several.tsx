import type { ReactNode } from 'react';
import { useClient } from 'urql';
import { type InterestDeclineReason, sendAct } from '../../api/index.js';
import { DeclineForm, DeclineInterest, UndoInterestDecline, useInterestReasons } from '../need/index.js';
import type { RowOfDeskFragment } from '../queues/index.js';
import { useOneByOne } from './use-one-by-one.js';

/** Declines the interests of several rows for one reason. */
export function DeclineSeveral({
  rows,
  onDone,
  onClose,
}: {
  rows: readonly RowOfDeskFragment[];
  /** @param gone the rows whose interest was declined */
  onDone: (gone: readonly string[], undo: () => Promise<string | undefined>) => void;
  onClose: () => void;
}): ReactNode {
  const client = useClient();
  const declining = useOneByOne(DeclineInterest, ({ declineInterest }) => declineInterest);
  const reasons = useInterestReasons();
  const undo = async (ids: readonly string[]): Promise<string | undefined> => {
    for (const id of ids) {
      const { problem } = await sendAct(
        client,
        UndoInterestDecline,
        { id },
        (data) => data.undoInterestDecline,
      );
      if (problem !== undefined) return problem.message;
    }
    return undefined;
  };
  const send = async (reason: InterestDeclineReason, note: string): Promise<void> => {
    const interests = rows.flatMap(({ interest }) => interest?.id ?? []);
    const done = await declining.act(interests.map((id) => ({ id, input: { reason, note } })));
    const ids = done.map(({ id }) => id);
    const gone = rows.filter(({ interest }) => interest !== null && ids.includes(interest.id));
    if (gone.length === 0) return;
    onDone(
      gone.map(({ id }) => id),
      () => undo(ids),
    );
  };
  return (
    <DeclineForm
      id="several"
      reasons={reasons}
      declining={declining}
      onSend={(...said) => void send(...said)}
      onClose={onClose}
    />
  );
}
