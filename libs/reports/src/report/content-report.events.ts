import { deskQueues, EventSet } from '@passerelle/database';

export const reportEvents = new EventSet();

/** Events of a report carry its id, and no text. */
interface OfReport {
  reportId: string;
}

export const ContentReported = reportEvents.define<OfReport>('ContentReported', {
  invalidates: () => [deskQueues],
});
/** A curator has resolved a report, or dismissed it. */
export const ContentReportSettled = reportEvents.define<OfReport>('ContentReportSettled', {
  invalidates: () => [deskQueues],
});
