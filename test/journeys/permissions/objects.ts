import { Invitation } from '@passerelle/accounts';
import { aMembership, anOrganisation, aPerson } from '@passerelle/accounts/testing';
import type { Concept } from '@passerelle/concepts';
import { aConcept } from '@passerelle/concepts/testing';
import { anAction } from '@passerelle/actions/testing';
import { newId, OutboxEvent } from '@passerelle/database';
import { type Group, GroupInvitation, type GroupMeeting, GroupNeed, GroupRequest } from '@passerelle/groups';
import { aDecision, aGroup, aGroupMeeting } from '@passerelle/groups/testing';
import { ImportPlan } from '@passerelle/import-plans';
import { Interest, Introduction, IntroductionRequest } from '@passerelle/introductions';
import { Delivery } from '@passerelle/jobs';
import { OneTimeTokens } from '@passerelle/links';
import type { Match } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import { Notice } from '@passerelle/notifications';
import { Objective, Plan, PlanAxis } from '@passerelle/plan';
import { ContentReport } from '@passerelle/reports';
import { Idea, Solver } from '@passerelle/solvers';
import { aLabel, aSolver } from '@passerelle/solvers/testing';
import { Tag } from '@passerelle/taxonomy';
import { aTag } from '@passerelle/taxonomy/testing';
import { aMatch, anIntroducedPair, dismiss, type Introduced, poolOf, type Stage } from './introduced.js';
import { objectsOfLearners } from './learners.js';
import type { Scene } from './scene.js';

/** What an operation can be about; what each object of the table makes of it is what its operations ask for. */
export interface Objects extends Introduced {
  solver: Solver;
  ideaId: string;
  channel: 'parties' | 'company' | 'solver';
  messageId: string;
  followUpId: string;
  noticeId: string;
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
  eventId: string;
  territory: string;
  group: { id: string; version: number };
  groupInvitationId: string;
  groupRequestId: string;
  action: { id: string; version: number };
  meeting: { id: string; version: number };
  decisionId: string;
}

type Make = (scene: Scene) => Promise<Partial<Objects>>;

const DAY = 24 * 3_600_000;

/** What a curator wrote is known to curators and the company, as what is submitted. */
const wordsOf = ({ state, byCurator }: Partial<Need>, words: Scene['words']) => {
  if (state !== 'draft') return words.need;
  return byCurator ? words.submitted : words.draft;
};

/** A need of the company, one of another company that goes well with it, and the solver that could answer both. */
const need =
  (wanted: Partial<Need>): Make =>
  async ({ database, company, otherCompany, people, words, now, solver }) => ({
    need: await aNeed(database, {
      organisationId: company.id,
      authorId: people.owner.id,
      ...wordsOf(wanted, words),
      submittedAt: wanted.state === 'draft' ? null : now,
      publishedAt: wanted.state === 'published' ? now : null,
      expiresAt: wanted.state === 'published' ? new Date(now.getTime() + 30 * DAY) : null,
      tagIds: [(await database.manager.findOneByOrFail(Tag, { facet: 'theme', slug: 'silver-economie' })).id],
      ...wanted,
    }),
    otherNeed: await aNeed(database, {
      organisationId: otherCompany.id,
      ...words.otherNeed,
      state: 'published',
      publishedAt: now,
    }),
    solver,
  });

const pooled =
  (wanted: Partial<Need>): Make =>
  async (scene) => {
    const made = await need(wanted)(scene);
    if (made.need && made.otherNeed) await poolOf(scene, made.need, made.otherNeed);
    return made;
  };

const introduction =
  (stage: Stage): Make =>
  async (scene) => ({ ...(await anIntroducedPair(scene, stage)), solver: scene.solver });

/** Both have accepted, the solver proposes a time, and there is a meeting at another. */
const planned: Make = async (scene) => {
  const made = await introduction('accepted')(scene);
  const inAnHour = new Date(scene.now.getTime() + 3_600_000);
  await scene.database.manager.update(Introduction, made.introduction?.id ?? '', {
    timeOffers: [{ by: 'solver', times: [inAnHour.toISOString()], place: 'Au LAB’O', link: null }],
    meetingAt: new Date(scene.now.getTime() + 7_200_000),
    meetingPlace: 'Ailleurs',
  });
  return made;
};

const conversation =
  (stage: Stage, channel: Objects['channel']): Make =>
  async (scene) => {
    const pair = await anIntroducedPair(scene, stage);
    // Where the parties do not talk yet, there is nothing of theirs to have read.
    return { ...pair, channel, messageId: pair.messages[channel] || newId() };
  };

const followUp =
  (side: 'company' | 'solver'): Make =>
  async (scene) => {
    const pair = await anIntroducedPair(scene, 'met');
    return { ...pair, followUpId: pair.followUps[side] };
  };

const interest =
  (state: Interest['state']): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, words, people, now, solver } = scene;
    const opened = Interest.open(
      {
        id: newId(),
        needId: made.need?.id ?? '',
        solverId: solver.id,
        message: words.interestMessage,
        personId: people.holder.id,
      },
      now,
    );
    Object.assign(opened, { state, answeredAt: state === 'open' ? null : now });
    if (state === 'declined')
      Object.assign(opened, { declineReason: 'other', declineNote: words.interestDeclineNote });
    return { ...made, interest: await database.manager.save(opened) };
  };

const request =
  (state: IntroductionRequest['state']): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, words, people, now, solver } = scene;
    const opened = IntroductionRequest.open(
      {
        id: newId(),
        needId: made.need?.id ?? '',
        solverId: solver.id,
        note: words.requestNote,
        personId: people.owner.id,
      },
      now,
    );
    Object.assign(opened, { state, answeredAt: state === 'open' ? null : now });
    if (state === 'declined')
      Object.assign(opened, { declineReason: 'other', declineNote: words.requestNote });
    return { ...made, request: await database.manager.save(opened) };
  };

/** A plan with one objective, by hand. */
const actionPlan =
  (shared: boolean): Make =>
  async ({ database: { manager }, now }) => {
    const [planId, axisId, objectiveId] = [newId(), newId(), newId()];
    const title = 'Essayer dans des foyers';
    await manager.insert(Plan, {
      id: planId,
      title,
      purpose: '',
      fromYear: 2026,
      years: 3,
      shared,
      createdAt: now,
      version: 1,
    });
    await manager.insert(PlanAxis, { id: axisId, planId, title, position: 0 });
    await manager.insert(Objective, {
      id: objectiveId,
      axisId,
      title,
      figure: title,
      unit: 'count',
      baseline: 0,
      target: 20,
      startsOn: '2026-01-01',
      dueOn: '2028-12-31',
      version: 1,
    });
    return { planId, axisId, objectiveId };
  };

/** What the owner has reported of the solver, or somebody of the company. */
const report =
  (of: 'owner' | 'own company', state: ContentReport['state'] = 'open'): Make =>
  async ({ database, company, people, words, now, solver }) => {
    const ofSolver = of === 'owner';
    const reportId = newId();
    await database.manager.insert(ContentReport, {
      id: reportId,
      kind: ofSolver ? 'solver' : 'organisation',
      contentId: ofSolver ? solver.id : company.id,
      text: ofSolver ? words.solver.headline : company.name,
      organisationId: ofSolver ? solver.organisationId : company.id,
      solverId: ofSolver ? solver.id : null,
      reporterId: ofSolver ? people.owner.id : people.stranger.id,
      reason: 'misleading',
      comment: '',
      state,
      reportedAt: now,
      settledAt: state === 'open' ? null : now,
    });
    return { reportId };
  };

const match =
  (wanted: Partial<Need>, state: Match['state'] = 'current'): Make =>
  async (scene) => {
    const made = await need(wanted)(scene);
    const found = await aMatch(scene, { needId: made.need?.id ?? '', solverId: scene.solver.id }, state);
    if (state === 'dismissed')
      for (const side of ['company', 'solver'] as const) await dismiss(scene, found, side);
    return { ...made, match: found };
  };

/** The solver that is introduced, as its holder wants it. */
const solver =
  (wanted: Partial<Solver>): Make =>
  async ({ database, solver: { id } }) => {
    await database.manager.update(Solver, { id }, wanted);
    return withIdea(await database.manager.findOneByOrFail(Solver, { id }))({ database });
  };

const withIdea =
  (made: Solver) =>
  async ({ database }: Pick<Scene, 'database'>): Promise<Partial<Objects>> => {
    const idea = await database.manager.findOneBy(Idea, { solverId: made.id });
    return { solver: made, ideaId: idea?.id ?? newId() };
  };

const unclaimed: Make = async (scene) => {
  const { database, words } = scene;
  const ideas = [{ title: words.idea, description: '' }];
  return withIdea(await aSolver(database, { ideas, contactEmail: `nouveau.${words.solver.contactEmail}` }))(
    scene,
  );
};

const notice =
  (recipient: 'owner' | 'solver', wanted: Partial<Need>): Make =>
  async (scene) => {
    const { database, people, now, solver: told } = scene;
    const made = await need(wanted)(scene);
    const noticeId = newId();
    const needId = made.need?.id ?? '';
    await database.manager.insert(Notice, {
      id: noticeId,
      subjectId: newId(),
      createdAt: now,
      mailId: newId(),
      ...(recipient === 'owner'
        ? { kind: 'need_expired', recipientKind: 'person', recipientId: people.owner.id, data: { needId } }
        : {
            kind: 'match_found',
            recipientKind: 'solver',
            recipientId: told.id,
            data: {
              needId,
              solverId: told.id,
              matchId: (await aMatch(scene, { needId, solverId: told.id })).id,
            },
          }),
    });
    return { ...made, noticeId };
  };

const invitation: Make = async ({ app, database, people, company, now }) => {
  const email = people.stranger.email;
  const invitationId = newId();
  await database.manager.insert(Invitation, {
    id: invitationId,
    organisationId: company.id,
    email,
    role: 'member',
    invitedById: people.owner.id,
    createdAt: now,
  });
  const grant = { subjectId: invitationId, email };
  return {
    invitationId,
    secret: await app.get(OneTimeTokens).issue({ ...grant, purpose: 'invitation', expiresIn: DAY }),
  };
};

const tag =
  (wanted: Partial<Tag>): Make =>
  async ({ database }) => ({ tag: await aTag(database, wanted) });

const failed: Make = async ({ database, now }) => {
  const event = { id: newId(), name: 'NeedPublished', subjectId: newId(), data: { needId: newId() } };
  await database.manager.insert(OutboxEvent, { ...event, recordedAt: now, dispatchedAt: now });
  const delivery = {
    eventId: event.id,
    handler: 'FindMatchesOnNeedChanged',
    state: 'dead_lettered',
  } as const;
  await database.manager.insert(Delivery, { ...delivery, lastError: 'Error', touchedAt: now });
  return { eventId: event.id };
};

/** A file that a curator has sent. */
const imported =
  (wanted: Partial<ImportPlan>): Make =>
  async ({ database, people, now }) => {
    const plan = database.manager.create(ImportPlan, {
      id: newId(),
      kind: 'solvers',
      authorId: people.curator.id,
      fileName: 'porteurs.csv',
      fileSize: 100,
      createdAt: now,
      headings: ['Nom', 'Type'],
      columns: ['name', 'kind'],
      planHash: 'read',
      ...wanted,
    });
    await database.manager.save(plan);
    return { importId: plan.id };
  };

/** What answers the need of the company: its owner takes part, the holder carries it, the other holder is asked to take part. */
const concept =
  (wanted: Partial<Concept>): Make =>
  async (scene) => {
    const made = await need({ state: 'published' })(scene);
    const { database, people, now } = scene;
    const { id } = await aConcept(database, {
      createdAt: now,
      carrierId: people.holder.id,
      joined: [people.owner.id, people.holder.id],
      invited: [people.otherHolder.id],
      needIds: [made.need?.id ?? ''],
      ...wanted,
    });
    return { ...made, conceptId: id, personId: people.owner.id };
  };

/** A group that the holder leads, with the owner in it. */
const group =
  (wanted: Partial<Group> = {}): Make =>
  async ({ database, people }) => {
    const made = await aGroup(database, {
      leadId: people.holder.id,
      memberIds: [people.owner.id],
      ...wanted,
    });
    return { group: made, personId: people.owner.id };
  };

const groupAndNeed: Make = async (scene) => {
  const made = { ...(await need({ state: 'published' })(scene)), ...(await group()(scene)) };
  const key = { groupId: made.group?.id ?? '', needId: made.need?.id ?? '' };
  await scene.database.manager.insert(GroupNeed, { ...key, linkedById: null, linkedAt: scene.now });
  return made;
};

/** To the stranger’s address. */
const groupInvitation =
  (expiresAfter: number): Make =>
  async (scene) => {
    const { database, people, now } = scene;
    const made = await group()(scene);
    const groupInvitationId = newId();
    await database.manager.insert(GroupInvitation, {
      id: groupInvitationId,
      groupId: made.group?.id ?? '',
      email: people.stranger.email,
      invitedById: people.holder.id,
      invitedAt: now,
      expiresAt: new Date(now.getTime() + expiresAfter),
    });
    return { ...made, groupInvitationId };
  };

const groupRequest: Make = async (scene) => {
  const { database, people, now } = scene;
  const made = await group()(scene);
  const groupRequestId = newId();
  const by = { groupId: made.group?.id ?? '', personId: people.stranger.id };
  await database.manager.insert(GroupRequest, { ...by, id: groupRequestId, message: '', requestedAt: now });
  return { ...made, groupRequestId };
};

/** Of a group, with something decided. */
const meeting =
  (wanted: Partial<GroupMeeting>): Make =>
  async (scene) => {
    const made = await group()(scene);
    const held = await aGroupMeeting(scene.database, { groupId: made.group?.id ?? '', ...wanted });
    return { ...made, meeting: held, decisionId: await aDecision(scene.database, held) };
  };

/** In a group. */
const action =
  (owner: 'owner' | 'stranger'): Make =>
  async (scene) => {
    const made = await group()(scene);
    const subject = { subjectKind: 'group', subjectId: made.group?.id ?? '' } as const;
    return {
      ...made,
      action: await anAction(scene.database, { ...subject, ownerId: scene.people[owner].id }),
    };
  };

const nothing: Make = async () => ({});

/** By what the table calls them. */
export const objects: Record<string, Make> = {
  '-': nothing,
  ...objectsOfLearners,
  concept: concept({}),
  'stopped concept': concept({ status: 'stopped', statusReason: 'Sans suite' }),
  'sleeping concept': concept({ activeAt: new Date(0) }),
  'requested concept': concept({ gateState: 'requested', gateAskedAt: new Date() }),
  group: group(),
  'closed group': group({ closedAt: new Date() }),
  'unknown group': async () => ({ group: { id: newId(), version: 1 } }),
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
