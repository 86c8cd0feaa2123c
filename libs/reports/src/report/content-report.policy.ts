import type { Actor } from '@passerelle/accounts';
import type { ContentReport } from './content-report.entity.js';

const reportActions = ['see', 'seeReporter', 'seeLog', 'settle'] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * Who may do what with a report. The reporter sees its outcome. Curators see all reports except two kinds. One is
 * reports on their own texts, since nobody judges themselves or learns who has reported them. The other is reports on
 * texts that they may not read as the other party.
 */
export function mayOnReport(actor: Actor, action: ReportAction, report: ContentReport): boolean {
  const reported = actor.personId !== null && report.reporterId === actor.personId;
  const curates = actor.isCurator && !isOwn(actor, report) && !isBarred(actor, report);
  return action === 'see' || action === 'seeReporter' ? reported || curates : curates;
}

const isOwn = (actor: Actor, { authorId, organisationId }: ContentReport): boolean =>
  isOneOf(actor, authorId, organisationId);

const isBarred = (actor: Actor, { barredPersonId, barredOrganisationId }: ContentReport): boolean =>
  isOneOf(actor, barredPersonId, barredOrganisationId);

/** Whether the actor is this person, or a member of this organisation. */
const isOneOf = (actor: Actor, personId: string | null, organisationId: string | null): boolean =>
  (personId !== null && personId === actor.personId) ||
  (organisationId !== null && actor.belongsTo(organisationId));

// The SQL form of rules of `content-report.policy.ts`. The conditions are on a row named `report`, with the parameters of `parametersOf`.

/** SQL form of `mayOnReport(actor, 'settle', report)`. */
export const settlesReportSql = `(:isCurator AND COALESCE(report.author_id <> :personId, true)
  AND (report.organisation_id IS NULL OR report.organisation_id <> ALL (:organisationIds))
  AND COALESCE(report.barred_person_id <> :personId, true)
  AND (report.barred_organisation_id IS NULL OR report.barred_organisation_id <> ALL (:organisationIds)))`;

/** SQL form of `mayOnReport(actor, 'see', report)`. */
export const seesReportSql = `(report.reporter_id = :personId OR ${settlesReportSql})`;
