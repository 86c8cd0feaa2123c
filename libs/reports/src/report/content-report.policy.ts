import type { Actor } from '@passerelle/accounts';
import type { ContentReport } from './content-report.entity.js';

export const reportActions = ['see', 'seeReporter', 'seeLog', 'settle'] as const;
export type ReportAction = (typeof reportActions)[number];

/**
 * Who may do what with a report. The reporter sees its outcome. Curators see all reports except two kinds. One is reports on their own
 * texts: nobody judges themselves or learns who has reported them. The other is reports on texts that are kept from them as the other
 * party.
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
