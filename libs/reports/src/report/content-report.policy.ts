import type { Actor } from '@passerelle/accounts';
import type { ContentReport } from './content-report.entity.js';

export const reportActions = ['see', 'seeReporter', 'seeLog', 'settle'] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * Who may do what with a report. Whoever reported sees what becomes of it. Curators see all but those of texts of their own: nobody
 * judges themselves, or learns who has reported them.
 */
export function mayOnReport(actor: Actor, action: ReportAction, report: ContentReport): boolean {
  const reported = actor.personId !== null && report.reporterId === actor.personId;
  const curates = actor.isCurator && !isTheirs(actor, report);
  return action === 'see' || action === 'seeReporter' ? reported || curates : curates;
}

const isTheirs = ({ personId, memberships }: Actor, { authorId, organisationId }: ContentReport): boolean =>
  (authorId !== null && authorId === personId) ||
  memberships.some((membership) => membership.organisationId === organisationId);
