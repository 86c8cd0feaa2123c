import { type Snapshot, snapshotOf } from '@passerelle/database';
import type { ContentReport } from './content-report.entity.js';

/** The columns of a report that the log stores. Each column is in exactly one of these two lists. */
export const auditedOfReport = [
  'state',
  'reason',
  'comment',
  'note',
] as const satisfies (keyof ContentReport)[];
/** Left out: the log entry has the person, the action and the time, and the report contains the text itself. */
export const notAuditedOfReport = [
  'id',
  'kind',
  'contentId',
  'text',
  'authorId',
  'organisationId',
  'barredPersonId',
  'barredOrganisationId',
  'solverId',
  'needId',
  'reporterId',
  'reportedAt',
  'settledAt',
] as const satisfies (keyof ContentReport)[];

export const auditOfReport = (report: ContentReport): Snapshot => snapshotOf(report, auditedOfReport);
