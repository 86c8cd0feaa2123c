import { dayAfter } from '@passerelle/config';
import { newId, type Transaction } from '@passerelle/database';
import type { Introduction } from '../introduction/introduction.entity.js';
import { partySides } from '../parties/parties.js';
import { FollowUp, followUpSteps } from './follow-up.entity.js';

/** Plans when each side is asked about the outcome of a meeting, in the transaction that marks the meeting as held. */
export async function planFollowUps(
  tx: Transaction,
  { id: introductionId, metOn }: Pick<Introduction, 'id' | 'metOn'>,
): Promise<void> {
  if (metOn === null) throw new Error('Follow-ups are counted from the day of a meeting.');
  const questions = partySides.flatMap((side) =>
    followUpSteps.map((step) => ({
      id: newId(),
      introductionId,
      side,
      step,
      dueOn: dayAfter(metOn, step),
    })),
  );
  await tx.manager.createQueryBuilder().insert().into(FollowUp).values(questions).orIgnore().execute();
}
