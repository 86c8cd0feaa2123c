import { NeedChangesRequested, NeedPublished, NeedRefused } from './need.events.js';

/**
 * Whether a curator has decided about a need and may still undo that: its company is not notified yet.
 * @param need name of its row
 */
export const isDecisionUnannouncedSql = (need: string): string =>
  `(${need}.state IN ('published', 'changes_requested', 'closed') AND EXISTS (
    SELECT FROM event WHERE event.subject_id = ${need}.id AND event.name = CASE
        WHEN ${need}.state = 'published' THEN '${NeedPublished.eventName}'
        WHEN ${need}.state = 'changes_requested' THEN '${NeedChangesRequested.eventName}'
        WHEN ${need}.closing_reason = 'refused' THEN '${NeedRefused.eventName}' END
      AND event.not_before IS NOT NULL AND event.dispatched_at IS NULL))`;
