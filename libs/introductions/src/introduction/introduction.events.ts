import { deskQueues, EventSet, type Invalidation } from '@passerelle/database';
import type { EntityManager } from 'typeorm';
import type { PartySide } from '../parties/parties.js';

export const introductionEvents = new EventSet();

/** Events of an introduction carry its id, and no text written by a person. */
interface OfIntroduction {
  introductionId: string;
}

/** A change of an introduction changes the progress of its need. */
export async function theIntroduction(
  { introductionId }: OfIntroduction,
  manager: EntityManager,
): Promise<Invalidation[]> {
  const needs = await manager.query<{ id: string }[]>(
    'SELECT need_id AS id FROM introduction WHERE id = $1',
    [introductionId],
  );
  return [
    { topic: 'introduction', id: introductionId },
    ...needs.map(({ id }): Invalidation => ({ topic: 'need', id })),
    deskQueues,
  ];
}

/** Other curators who read the need at the desk see the decision before its company is notified. */
const theNeedAtDesk = ({ needId }: { needId: string }): Invalidation[] => [{ topic: 'desk', id: needId }];

/**
 * A curator has proposed an introduction, or declined an interest or a request, and may still undo the decision. The
 * event refreshes only the desks of the other curators. The id is the need's.
 */
export const IntroductionDecided = introductionEvents.define<{ needId: string }>('IntroductionDecided', {
  invalidates: theNeedAtDesk,
});
/** A curator has undone such a decision before anybody was notified. */
export const IntroductionDecisionUndone = introductionEvents.define<{ needId: string }>(
  'IntroductionDecisionUndone',
  { invalidates: theNeedAtDesk },
);
export const IntroductionProposed = introductionEvents.define<OfIntroduction>('IntroductionProposed', {
  invalidates: theIntroduction,
});
/** One party has accepted, the other has not answered yet. */
export const IntroductionHalfAccepted = introductionEvents.define<
  OfIntroduction & { side: PartySide; byMail: boolean }
>('IntroductionHalfAccepted', { invalidates: theIntroduction });
export const AcceptanceTakenBack = introductionEvents.define<OfIntroduction & { side: PartySide }>(
  'AcceptanceTakenBack',
  { invalidates: theIntroduction },
);
/** Both have accepted. */
export const IntroductionAccepted = introductionEvents.define<OfIntroduction>('IntroductionAccepted', {
  invalidates: theIntroduction,
});
export const IntroductionDeclined = introductionEvents.define<OfIntroduction & { side: PartySide }>(
  'IntroductionDeclined',
  { invalidates: theIntroduction },
);
export const IntroductionLapsed = introductionEvents.define<OfIntroduction>('IntroductionLapsed', {
  invalidates: theIntroduction,
});
export const IntroductionWithdrawn = introductionEvents.define<OfIntroduction>('IntroductionWithdrawn', {
  invalidates: theIntroduction,
});
/**
 * A meeting is arranged or moved: by which side, and how often it was moved so far. Older events lack both values.
 */
export const MeetingPlanned = introductionEvents.define<
  OfIntroduction & { by?: PartySide | 'curator'; sequence?: number }
>('MeetingPlanned', { invalidates: theIntroduction });
/** A side proposes times to meet. */
export const TimesProposed = introductionEvents.define<OfIntroduction & { side: PartySide }>(
  'TimesProposed',
  { invalidates: theIntroduction },
);
export const MeetingCalledOff = introductionEvents.define<OfIntroduction>('MeetingCalledOff', {
  invalidates: theIntroduction,
});
/** A side reports that the parties have met. Older events lack the side. */
export const IntroductionMet = introductionEvents.define<OfIntroduction & { by?: PartySide | 'curator' }>(
  'IntroductionMet',
  { invalidates: theIntroduction },
);
export const IntroductionConcluded = introductionEvents.define<OfIntroduction>('IntroductionConcluded', {
  invalidates: theIntroduction,
});

/**
 * Whether the parties were never notified of an introduction: its curator may still undo it, or has withdrawn it
 * early.
 * @param introduction name of its row
 */
export const isUnannouncedSql = (introduction: string): string =>
  `EXISTS (SELECT FROM event WHERE event.subject_id = ${introduction}.id AND event.name = '${IntroductionProposed.eventName}'
    AND event.not_before IS NOT NULL AND (event.dispatched_at IS NULL OR event.taken_back_at IS NOT NULL))`;

/**
 * Whether a curator's answer to an interest or a request, a refusal or an introduction, is not announced yet.
 * @param row name of the row of the interest or the request
 */
export const isAnswerUnannouncedSql = (row: string, declined: { eventName: string }): string =>
  `(${row}.state IN ('declined', 'introduced') AND (
    EXISTS (SELECT FROM event WHERE event.subject_id = ${row}.id AND event.name = '${declined.eventName}'
      AND event.not_before IS NOT NULL AND event.dispatched_at IS NULL)
    OR EXISTS (SELECT FROM introduction AS proposed WHERE proposed.need_id = ${row}.need_id AND proposed.solver_id = ${row}.solver_id
      AND proposed.state = 'proposed' AND ${isUnannouncedSql('proposed')})))`;
