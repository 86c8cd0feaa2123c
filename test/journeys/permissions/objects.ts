import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import { newId } from '@passerelle/database';
import type { Solver } from '@passerelle/solvers';
import { aLabel } from '@passerelle/solvers/testing';
import type { Tag } from '@passerelle/taxonomy';
import type { Introduced } from './introduced.js';
import { objectsOfLearners } from './learners.js';
import {
  action,
  actionPlan,
  concept,
  conceptAction,
  conceptOfTwo,
  conceptWithPage,
  conversation,
  DAY,
  failed,
  followUp,
  group,
  groupAndConcept,
  groupAndNeed,
  groupInvitation,
  groupRequest,
  imported,
  interest,
  introduction,
  invitation,
  joinable,
  type Make,
  match,
  meeting,
  need,
  notice,
  planned,
  pooled,
  report,
  request,
  savedSearch,
  solver,
  tag,
  unclaimed,
} from './made/index.js';

/** The possible objects of an operation. The operations receive the result of each entry. */
export interface Objects extends Introduced {
  solver: Solver;
  ideaId: string;
  channel: 'parties' | 'company' | 'solver';
  messageId: string;
  followUpId: string;
  noticeId: string;
  savedSearchId: string;
  reportId: string;
  organisationId: string | null;
  personId: string;
  invitationId: string;
  secret: string;
  tag: Tag;
  labelId: string;
  importId: string;
  planId: string;
  axisId: string;
  objectiveId: string;
  conceptId: string;
  joiningId: string;
  eventId: string;
  territory: string;
  group: { id: string; version: number };
  groupInvitationId: string;
  groupRequestId: string;
  action: { id: string; version: number };
  meeting: { id: string; version: number };
  decisionId: string;
}

const nothing: Make = async () => ({});

/** By their names in the table. */
export const objects: Record<string, Make> = {
  '-': nothing,
  ...objectsOfLearners,
  concept: concept({}),
  'asked concept': conceptWithPage({ isAgreed: false }),
  'public concept': conceptWithPage({ isAgreed: true }),
  'stopped concept': concept({ status: 'stopped', statusReason: 'Sans suite' }),
  'sleeping concept': concept({ activeAt: new Date(0) }),
  'concept action': conceptAction,
  'requested concept': concept({ gateState: 'requested', gateAskedAt: new Date() }),
  'concept of two needs': conceptOfTwo,
  'joinable concept': joinable(false),
  'open joining': joinable(true),
  group: group(),
  'closed group': group({ closedAt: new Date() }),
  'unknown group': async () => ({ group: { id: newId(), version: 1 } }),
  'group and concept': groupAndConcept,
  'group and need': groupAndNeed,
  'group invitation': groupInvitation(DAY),
  'late group invitation': groupInvitation(0),
  'group request': groupRequest,
  'group action': action('owner'),
  'meeting to come': meeting({ at: new Date('2031-06-10T12:00:00.000Z') }),
  'meeting held': meeting({}),
  'cancelled meeting': meeting({ cancelledAt: new Date() }),
  'action of a stranger': action('stranger'),
  'planned import': imported({ state: 'planned' }),
  'applied import': imported({ state: 'applied', appliedAt: new Date() }),
  'unknown import': async () => ({ importId: newId() }),
  'draft need': need({ state: 'draft' }),
  'draft by a curator': need({ state: 'draft', byCurator: true }),
  'dropped draft': need({ state: 'closed', submittedAt: null, closingReason: 'dropped' }),
  'submitted need': need({ state: 'submitted' }),
  'need sent back': need({ state: 'changes_requested' }),
  'published need': need({ state: 'published' }),
  'confidential need': need({ state: 'published', confidential: true }),
  'expired need': need({ state: 'expired' }),
  'closed need': need({ state: 'closed', closingReason: 'met_here' }),
  'refused need': need({ state: 'closed', closingReason: 'refused' }),
  'pooled need': pooled({ state: 'published' }),
  'pooled draft': pooled({ state: 'draft' }),
  proposed: introduction('proposed'),
  'half accepted': introduction('company accepted'),
  accepted: introduction('accepted'),
  'meeting planned': planned,
  met: introduction('met'),
  succeeded: introduction('succeeded'),
  fruitless: introduction('fruitless'),
  declined: introduction('solver declined'),
  lapsed: introduction('lapsed'),
  withdrawn: introduction('withdrawn'),
  'parties, proposed': conversation('proposed', 'parties'),
  'parties, accepted': conversation('accepted', 'parties'),
  'parties, withdrawn': conversation('withdrawn once accepted', 'parties'),
  'company, proposed': conversation('proposed', 'company'),
  'company, lapsed': conversation('lapsed', 'company'),
  'solver, proposed': conversation('proposed', 'solver'),
  'solver, lapsed': conversation('lapsed', 'solver'),
  'asked of company': followUp('company'),
  'asked of solver': followUp('solver'),
  'open interest': interest('open'),
  'withdrawn interest': interest('withdrawn'),
  'declined interest': interest('declined'),
  'introduced interest': interest('introduced'),
  'open request': request('open'),
  'withdrawn request': request('withdrawn'),
  'declined request': request('declined'),
  'saved search': savedSearch,
  match: match({ state: 'published' }),
  'match of hidden company': match({ state: 'published', confidential: true }),
  'match of expired need': match({ state: 'expired' }),
  'dismissed match': match({ state: 'published' }, 'dismissed'),
  'complete solver': solver({ complete: true }),
  'incomplete solver': solver({ complete: false }),
  'hidden solver': solver({ complete: false, hiddenAt: new Date(), hiddenReason: 'Publicité' }),
  'paused solver': solver({ pausedAt: new Date() }),
  'unclaimed solver': unclaimed,
  'for a startup': async ({ startup }) => ({ organisationId: startup.id }),
  'for a new startup': async ({ database, people }) => {
    const { id } = await anOrganisation(database, { kind: 'startup' });
    await aMembership(database, { organisationId: id, personId: people.holder.id });
    return { organisationId: id };
  },
  'for oneself': async () => ({ organisationId: null }),
  company: async ({ company }) => ({ organisationId: company.id }),
  'plain member': async ({ company, people }) => ({
    organisationId: company.id,
    personId: people.member.id,
  }),
  'only owner': async ({ company, people }) => ({ organisationId: company.id, personId: people.owner.id }),
  'somebody else': async ({ company, people }) => ({
    organisationId: company.id,
    personId: people.stranger.id,
  }),
  'shared plan': actionPlan(true),
  'plan of curators': actionPlan(false),
  'report of owner': report('owner'),
  'report of own company': report('own company'),
  'settled report': report('owner', 'resolved'),
  'suspended person': async ({ database }) => ({
    personId: (await aPerson(database, { suspendedAt: new Date(), suspensionReason: 'Publicité' })).id,
  }),
  person: async ({ database }) => ({ personId: (await aPerson(database)).id }),
  invitation,
  'unknown secret': async () => ({ secret: 'no such secret' }),
  'notice of owner': notice('owner', { state: 'published' }),
  'notice of solver': notice('solver', { state: 'published' }),
  'notice of gone need': notice('solver', { state: 'closed' }),
  tag: tag({}),
  label: async ({ database }) => ({ labelId: (await aLabel(database)).id }),
  'unknown label': async () => ({ labelId: newId() }),
  'retired tag': tag({ retiredAt: new Date() }),
  'unknown tag': async () => ({ tag: { id: newId() } as Tag }),
  commune: async () => ({ territory: 'commune:45234' }),
  'unknown place': async () => ({ territory: 'commune:00000' }),
  'failed delivery': failed,
};
