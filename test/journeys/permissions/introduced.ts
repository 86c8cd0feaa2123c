import { dayInFrance } from '@passerelle/config';
import { newId } from '@passerelle/database';
import { Interest, type Introduction, IntroductionRequest, type PartySide } from '@passerelle/introductions';
import { anIntroduction } from '@passerelle/introductions/testing';
import { Match, MatchDismissal } from '@passerelle/matching';
import type { Need } from '@passerelle/needs';
import { aNeed } from '@passerelle/needs/testing';
import type { Scene } from './scene.js';

/** The progress of an introduction. */
export const stages = [
  'proposed',
  'company accepted',
  'solver accepted',
  'accepted',
  'met',
  'succeeded',
  'fruitless',
  'company declined',
  'solver declined',
  'lapsed',
  'withdrawn',
  'withdrawn once accepted',
] as const;
export type Stage = (typeof stages)[number];

const bothAccepted: readonly Stage[] = [
  'accepted',
  'met',
  'succeeded',
  'fruitless',
  'withdrawn once accepted',
];
const haveMet: readonly Stage[] = ['met', 'succeeded', 'fruitless'];

/** Objects of an introduction, found through it. */
export interface Introduced {
  need: Need;
  otherNeed: Need;
  introduction: Introduction;
  interest: Interest;
  request: IntroductionRequest;
  match: Match;
  /** By channel. Those of the parties exist once both have accepted. */
  messages: Record<'parties' | 'company' | 'solver', string>;
  /** By side, once they have met. */
  followUps: Record<PartySide, string>;
}

/** The need of a company that hides its name, introduced to the solver, with all texts of both sides. */
export async function anIntroducedPair(scene: Scene, stage: Stage): Promise<Introduced> {
  const { database, words, people, company, otherCompany, now, solver } = scene;
  const online = { state: 'published', publishedAt: now, confidential: true } as const;
  const need = await aNeed(database, {
    ...online,
    ...words.need,
    organisationId: company.id,
    authorId: people.owner.id,
    moderationReasons: ['too_vague'],
    moderationNote: words.moderationNote,
  });
  const otherNeed = await aNeed(database, {
    ...online,
    ...words.otherNeed,
    organisationId: otherCompany.id,
    authorId: people.otherCompany.id,
  });
  await poolOf(scene, need, otherNeed);
  const introduction = await anIntroduction(database, {
    needId: need.id,
    solverId: solver.id,
    curatorId: people.curator.id,
    noteToCompany: words.noteToCompany,
    noteToSolver: words.noteToSolver,
    proposedAt: now,
    replyDueOn: '2031-01-08',
    lapsesOn: '2031-01-15',
    ...whatItSays(scene, stage),
  });
  const pair = { needId: need.id, solverId: solver.id };
  const interest = Interest.open(
    { ...pair, id: newId(), message: words.interestMessage, personId: people.holder.id },
    now,
  );
  await database.manager.save(Object.assign(interest, { state: 'introduced', answeredAt: now }));
  const request = IntroductionRequest.open(
    { ...pair, id: newId(), note: words.requestNote, personId: people.owner.id },
    now,
  );
  await database.manager.save(Object.assign(request, { state: 'introduced', answeredAt: now }));
  const match = await aMatch(scene, pair);
  return {
    need,
    otherNeed,
    introduction,
    interest,
    request,
    match,
    messages: {
      parties: bothAccepted.includes(stage) ? await say(scene, introduction, 'parties') : '',
      company: await say(scene, introduction, 'company'),
      solver: await say(scene, introduction, 'solver'),
    },
    followUps: {
      company: haveMet.includes(stage) ? await askWhatCame(scene, introduction, 'company') : '',
      solver: haveMet.includes(stage) ? await askWhatCame(scene, introduction, 'solver') : '',
    },
  };
}

function whatItSays({ now, people, words }: Scene, stage: Stage): Partial<Introduction> {
  const replyOf = (answer: 'accepted' | 'declined', side: PartySide, fields = {}) => ({
    answer,
    at: now,
    personId: side === 'company' ? people.owner.id : people.holder.id,
    byMail: false,
    inTime: true,
    declineReason: null,
    declineNote: null,
    ...fields,
  });
  const companyReply = replyOf('accepted', 'company');
  const solverReply = replyOf('accepted', 'solver');
  const both = { companyReply, solverReply, settledAt: now };
  const met = { ...both, metOn: dayInFrance(now) };
  const withdrawn = {
    state: 'withdrawn',
    settledAt: now,
    withdrawalReason: 'other',
    withdrawalNote: words.withdrawalNote,
  } as const;
  const declined = (side: PartySide, declineNote: string) => ({
    state: 'declined' as const,
    settledAt: now,
    [`${side}Reply`]: replyOf('declined', side, { declineReason: 'other', declineNote }),
  });
  switch (stage) {
    case 'proposed':
      return {};
    case 'company accepted':
      return { companyReply };
    case 'solver accepted':
      return { solverReply };
    case 'accepted':
      return { ...both, state: 'accepted' };
    case 'met':
      return { ...met, state: 'met' };
    case 'succeeded':
      return { ...met, state: 'succeeded', outcome: 'pilot', outcomeSource: 'curator' };
    case 'fruitless':
      return { ...met, state: 'fruitless', outcome: 'nothing', outcomeSource: 'curator' };
    case 'company declined':
      return declined('company', words.companyDeclineNote);
    case 'solver declined':
      return declined('solver', words.solverDeclineNote);
    case 'lapsed':
      return { state: 'lapsed', settledAt: now };
    case 'withdrawn':
      return withdrawn;
    case 'withdrawn once accepted':
      return { ...both, ...withdrawn };
  }
}

/** Links needs like a curator. */
export async function poolOf({ database }: Scene, ...needs: Need[]): Promise<void> {
  const id = newId();
  await database.manager.query('INSERT INTO need_pool (id, created_at) VALUES ($1, now())', [id]);
  for (const need of needs) {
    await database.manager.query(
      'INSERT INTO need_pool_member (need_id, pool_id, joined_at) VALUES ($1, $2, now())',
      [need.id, id],
    );
  }
}

/** Computed for a need and a solver. */
export async function aMatch(
  { database, now }: Scene,
  pair: Pick<Match, 'needId' | 'solverId'>,
  state: Match['state'] = 'current',
): Promise<Match> {
  const match = database.manager.create(Match, {
    ...pair,
    id: newId(),
    state,
    score: 0.7,
    points: 7000,
    standsOut: true,
    announced: true,
    reasons: {
      parts: { tags: 1000, words: 4000, territory: 1000, freshness: 1000 },
      tags: [],
      words: [{ need: 'chutes', solver: 'chute', inTitle: true, points: 4000 }],
      ideaId: undefined,
      territory: 'same_commune',
    },
    computedAt: now,
  });
  await database.manager.insert(Match, match);
  return match;
}

/** One side's dismissal of a match. */
export async function dismiss({ database, words, people, now }: Scene, { id }: Match, side: PartySide) {
  await database.manager.insert(MatchDismissal, {
    id: newId(),
    matchId: id,
    side,
    personId: side === 'company' ? people.owner.id : people.holder.id,
    reason: 'other',
    comment: side === 'company' ? words.companyDismissalComment : words.solverDismissalComment,
    dismissedAt: now,
    takenBackAt: null,
  });
}

async function say(
  { database, words, people, now }: Scene,
  { id: introductionId }: Introduction,
  channel: 'parties' | 'company' | 'solver',
): Promise<string> {
  const id = newId();
  await database.manager.query(
    `INSERT INTO introduction_message (id, introduction_id, channel, author_id, author_side, body, written_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [
      id,
      introductionId,
      channel,
      channel === 'solver' ? people.holder.id : people.owner.id,
      channel === 'solver' ? 'solver' : 'company',
      words[`${channel}Message`],
      now,
    ],
  );
  return id;
}

async function askWhatCame(
  { database, words, people, now }: Scene,
  { id: introductionId }: Introduction,
  side: PartySide,
): Promise<string> {
  const id = newId();
  const answeredBy = side === 'company' ? people.owner.id : people.holder.id;
  await database.manager.query(
    `INSERT INTO follow_up (id, introduction_id, side, step, due_on, asked_at, answered_at, answered_by_id, happened, outcome, note)
     VALUES ($1, $2, $3, 10, $4, $5, $5, $6, true, 'pilot', $7)`,
    [id, introductionId, side, dayInFrance(now), now, answeredBy, words[`${side}FollowUpNote`]],
  );
  return id;
}
