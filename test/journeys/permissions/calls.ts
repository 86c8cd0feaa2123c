import { randomUUID } from 'node:crypto';
import { dayInFrance } from '@passerelle/config';
import { newId } from '@passerelle/database';
import type { Objects } from './objects.js';
import type { Scene } from './scene.js';

type Call = (objects: Objects, scene: Scene) => Record<string, unknown>;

const nothing: Call = () => ({});
const ofNeed: Call = ({ need }) => ({ needId: need.id });
const ofSolver: Call = ({ solver }) => ({ solverId: solver.id });
const ofIntroduction: Call = ({ introduction }) => ({ id: introduction.id });
const ofOrganisation: Call = ({ organisationId }) => ({ organisationId });
const ofMember: Call = ({ organisationId, personId }) => ({ organisationId, personId });
const ofConversation: Call = ({ introduction, channel }) => ({ introductionId: introduction.id, channel });

const needInput = {
  title: 'Repérer plus tôt les chutes de nuit',
  description: 'Nos aides à domicile découvrent parfois une chute plusieurs heures après. Que faire ?',
  tags: ['theme:silver-economie'],
  territories: ['commune:45234'],
};
const solverInput = { name: 'Une veilleuse', headline: 'Une veilleuse', description: 'Une veilleuse.' };
const ideaInput = { title: 'Une autre veilleuse' };
const moderated: Call = ({ need }) => ({ id: need.id, version: need.version, reasons: ['unclear'] });

/** What each operation is asked with, of the objects of a row. */
export const calls: Record<string, Call> = {
  auditLogOfInterest: ({ interest }) => ({ interestId: interest.id }),
  auditLogOfIntroduction: ({ introduction }) => ({ introductionId: introduction.id }),
  auditLogOfMatch: ({ match }) => ({ matchId: match.id }),
  auditLogOfNeed: ofNeed,
  auditLogOfOrganisation: ofOrganisation,
  auditLogOfPerson: ({ personId }) => ({ personId }),
  auditLogOfSolver: ofSolver,
  auditLogOfTag: ({ tag }) => ({ tagId: tag.id }),
  dismissals: nothing,
  interest: ({ interest }) => ({ id: interest.id }),
  interestsOfNeed: ofNeed,
  interestsOfSolver: ofSolver,
  interestsWaiting: nothing,
  introduction: ofIntroduction,
  introductionMessages: ofConversation,
  introductionsAboutToLapse: nothing,
  introductionsOfNeed: ofNeed,
  introductionsOfSolver: ofSolver,
  invitationsOfOrganisation: ofOrganisation,
  matchPreview: ({ organisationId }) => ({ organisationId, input: needInput }),
  matchPreviewOfNeed: ofNeed,
  matchesOfNeed: ofNeed,
  matchesOfSolver: ofSolver,
  me: nothing,
  membersOfOrganisation: ofOrganisation,
  myIntroductions: nothing,
  myNotices: nothing,
  mySolvers: nothing,
  need: ({ need }) => ({ id: need.id }),
  needDecisionPreview: ({ need }) => ({ needId: need.id, decision: 'publish' }),
  needsOfOrganisation: ofOrganisation,
  needsToModerate: nothing,
  needsWithoutCredibleSolver: nothing,
  organisation: ({ organisationId }) => ({ id: organisationId }),
  organisations: nothing,
  people: nothing,
  publishedNeeds: nothing,
  search: () => ({ text: 'chu' }),
  searchDrift: nothing,
  searchIdeas: () => ({ text: 'veilleuse' }),
  searchNeeds: () => ({ text: 'chutes' }),
  searchSolvers: () => ({ text: 'veilleuse' }),
  deadLetteredDeliveries: nothing,
  silentParties: nothing,
  solver: ({ solver }) => ({ id: solver.id }),
  solvers: nothing,
  solversAtTheirCap: nothing,
  tag: ({ tag }) => ({ id: tag.id }),
  tags: nothing,
  territories: nothing,
  territory: ({ territory }) => ({ code: territory }),
  unmetDemand: nothing,
  unreadNoticeCount: nothing,

  acceptIntroduction: ofIntroduction,
  acceptInvitation: ({ secret }) => ({ secret }),
  acceptMatchMails: nothing,
  addIdea: ({ solver }) => ({ solverId: solver.id, input: ideaInput }),
  answerFollowUp: ({ followUpId }) => ({ id: followUpId, input: { happened: false, outcome: null } }),
  changeMemberRole: (objects, scene) => ({ ...ofMember(objects, scene), role: 'member' }),
  closeNeed: ({ need }) => ({ id: need.id, reason: 'dropped' }),
  concludeIntroduction: ({ introduction }) => ({ id: introduction.id, input: { outcome: 'hired' } }),
  createOrganisation: () => ({ input: { kind: 'service_company', name: 'Une entreprise' } }),
  createSolver: ({ organisationId }) => ({ kind: 'entrepreneur', organisationId, input: solverInput }),
  createTag: () => ({
    input: { facet: 'theme', slug: newId(), labelFr: `Essai ${newId()}`, labelEn: `Trial ${newId()}` },
  }),
  declineInterest: ({ interest }) => ({ id: interest.id, input: { reason: 'too_far' } }),
  declineIntroduction: ({ introduction }) => ({ id: introduction.id, input: { reason: 'not_now' } }),
  dismissMatch: ({ match }) => ({ matchId: match.id, input: { reason: 'too_big' } }),
  draftNeed: ({ organisationId }) => ({ organisationId, input: needInput }),
  editNeed: ({ need }) => ({ id: need.id, version: need.version, input: needInput }),
  editTag: ({ tag }) => ({ id: tag.id, input: { labelFr: `Essai ${newId()}` } }),
  hideIdea: ({ ideaId }) => ({ id: ideaId, reason: 'Un essai' }),
  hideSolver: ({ solver }) => ({ id: solver.id, reason: 'Un essai' }),
  introduce: ({ need, solver }) => ({ input: { needId: need.id, solvers: [{ solverId: solver.id }] } }),
  inviteMember: ({ organisationId }) => ({
    organisationId,
    email: `${newId()}@example.org`,
    role: 'member',
  }),
  inviteSolver: ({ solver }) => ({ id: solver.id }),
  leaveOrganisation: ofOrganisation,
  leavePool: ofNeed,
  markAllNoticesRead: nothing,
  markConversationRead: (objects, scene) => ({ ...ofConversation(objects, scene), until: objects.messageId }),
  markInterest: ({ need, solver }) => ({
    needId: need.id,
    solverId: solver.id,
    message: 'Nous voulons répondre à ce besoin.',
  }),
  markIntroductionMet: ({ introduction }, { now }) => ({
    id: introduction.id,
    input: { on: dayInFrance(now) },
  }),
  markNoticeRead: ({ noticeId }) => ({ id: noticeId }),
  mergeTags: ({ tag }) => ({ from: tag.id, into: tag.id, reason: 'Un essai' }),
  openSearchResult: () => ({ searchId: `${randomUUID()}.abcdefgh` }),
  pauseSolver: ({ solver }) => ({ id: solver.id }),
  planMeeting: ({ introduction }, { now }) => ({
    id: introduction.id,
    input: { at: new Date(now.getTime() + 3_600_000).toISOString(), place: 'Au LAB’O' },
  }),
  poolNeeds: ({ need, otherNeed }) => ({ needIds: [need.id, otherNeed.id] }),
  publishNeed: ({ need }) => ({ id: need.id, version: need.version }),
  refuseNeed: moderated,
  reinstateAccount: ({ personId }) => ({ personId, reason: 'Un essai' }),
  reinstateTag: ({ tag }) => ({ id: tag.id, reason: 'Un essai' }),
  removeIdea: ({ ideaId }) => ({ id: ideaId }),
  removeMember: ofMember,
  renewNeed: ({ need }) => ({ id: need.id }),
  replayDeliveries: nothing,
  replayDelivery: ({ eventId }) => ({ eventId, handler: 'FindMatchesOnNeedChanged' }),
  requestNeedChanges: moderated,
  restoreMatch: ({ match }) => ({ matchId: match.id }),
  resumeSolver: ({ solver }) => ({ id: solver.id }),
  retireTag: ({ tag }) => ({ id: tag.id, reason: 'Un essai' }),
  setAbsence: ({ solver }) => ({ id: solver.id, absence: { from: '2031-08-01', until: '2031-08-20' } }),
  setOrganisationAbsence: ({ organisationId }) => ({
    id: organisationId,
    absence: { from: '2031-08-01', until: '2031-08-21' },
  }),
  setPlatformRole: ({ personId }) => ({ personId, role: 'curator' }),
  submitNeed: ({ need }) => ({ id: need.id }),
  suspendAccount: ({ personId }) => ({ personId, reason: 'Un essai' }),
  takeAcceptanceBack: ofIntroduction,
  unhideIdea: ({ ideaId }) => ({ id: ideaId, reason: 'Un essai' }),
  unhideSolver: ({ solver }) => ({ id: solver.id, reason: 'Un essai' }),
  updateIdea: ({ ideaId }) => ({ id: ideaId, input: ideaInput }),
  updateMe: () => ({ input: { name: 'Camille', language: 'fr' } }),
  updateOrganisation: ({ organisationId }) => ({
    id: organisationId,
    input: { kind: 'service_company', name: 'Une autre entreprise' },
  }),
  updateSolver: ({ solver }) => ({ id: solver.id, input: solverInput }),
  withdrawInterest: ({ interest }) => ({ id: interest.id }),
  withdrawIntroduction: ({ introduction }) => ({ id: introduction.id, input: { reason: 'mistake' } }),
  withdrawInvitation: ({ invitationId }) => ({ id: invitationId }),
  writeMessage: (objects, scene) => ({ ...ofConversation(objects, scene), body: 'Bonjour.' }),
};
