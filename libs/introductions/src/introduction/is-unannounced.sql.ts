import { IntroductionProposed } from './introduction.events.js';

/**
 * Whether the parties were never notified of an introduction: its curator may still undo it, or has withdrawn it before.
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
