import type { AwaitingConceptFragment, HomeQuery, IntroductionOfHomeFragment } from './home.graphql.js';

/** A task of the reader, with the data of its sentence. */
export type Task = { key: string; dueOn: string | null } & (
  | { kind: 'answer' | 'plan' | 'choose' | 'follow_up'; introduction: IntroductionOfHomeFragment }
  | { kind: 'confirm'; introduction: Introductions[number] }
  | { kind: 'hear'; interest: HomeQuery['interestsOnMyNeeds']['nodes'][number] }
  | { kind: 'read'; introduction: IntroductionOfHomeFragment; unread: number }
  | {
      kind: 'correct' | 'finish' | 'renew';
      need: Pick<HomeQuery['myNeeds']['nodes'][number], 'id' | 'title' | 'byCurator'>;
    }
  | { kind: 'complete'; profile: string }
  | { kind: 'do'; action: HomeQuery['myActions']['nodes'][number] }
  | {
      kind: 'concept';
      concept: AwaitingConceptFragment;
      awaits: NonNullable<AwaitingConceptFragment['awaits']>;
    }
  | { kind: 'join'; group: HomeQuery['myGroupInvitations']['nodes'][number]['group'] }
  | { kind: 'join_pool'; joining: HomeQuery['joiningsToAnswer']['nodes'][number] }
  | { kind: 'supervise'; learner: string }
  | { kind: 'cosign'; idea: HomeQuery['ideasToCosign']['nodes'][number] }
);

type Introductions = HomeQuery['introductions']['nodes'];

/** A company is reminded to renew a need from this many days before the need expires. */
const RENEW_DAYS = 7;
const DAY = 86_400_000;

/**
 * Tasks of the reader, by date. Tasks without a date follow, those that keep others waiting first.
 * @param now present time in milliseconds, to find the needs that expire soon
 */
export function tasksOf(home: HomeQuery, now: number): Task[] {
  const awaited = home.toAnswer.nodes.map((introduction): Task => ({
    kind: 'answer',
    key: `answer ${introduction.id}`,
    dueOn: introduction.replyDueOn,
    introduction,
  }));
  const asked = home.followUpsToAnswer.nodes.map(({ id, introduction }): Task => ({
    kind: 'follow_up',
    key: `follow-up ${id}`,
    dueOn: null,
    introduction,
  }));
  const toDo = home.myActions.nodes.map((action): Task => ({
    kind: 'do',
    key: `do ${action.id}`,
    dueOn: action.dueOn,
    action,
  }));
  const invited = home.myGroupInvitations.nodes.map(({ id, group }): Task => ({
    kind: 'join',
    key: `join ${id}`,
    dueOn: null,
    group,
  }));
  const joining = home.joiningsToAnswer.nodes.map((each): Task => ({
    kind: 'join_pool',
    key: `join_pool ${each.id}`,
    dueOn: each.expiresAt.slice(0, 10),
    joining: each,
  }));
  const asking = home.supervisionsToAnswer.nodes.map(({ id, learner }): Task => ({
    kind: 'supervise',
    key: `supervise ${id}`,
    dueOn: null,
    learner,
  }));
  const toRead = home.ideasToCosign.nodes.map((idea): Task => ({
    kind: 'cosign',
    key: `cosign ${idea.id}`,
    dueOn: null,
    idea,
  }));
  const all = [
    ...awaited,
    ...toDo,
    ...invited,
    ...home.conceptsAwaitingMe.nodes.flatMap(awaitedOf),
    ...joining,
    ...asking,
    ...toRead,
    ...home.introductions.nodes.flatMap(meetingsToPlan),
    ...home.introductions.nodes
      .filter(({ id }) => home.followUpsToAnswer.nodes.every(({ introduction }) => introduction.id !== id))
      .flatMap(meetingsToConfirm),
    ...answersToRead(home),
    ...asked,
    ...home.introductions.nodes.flatMap(messagesToRead),
    ...home.myNeeds.nodes.flatMap((need) => needToTakeUp(need, now)),
  ];
  return all.toSorted((a, b) => (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999'));
}

function awaitedOf(concept: AwaitingConceptFragment): Task[] {
  const { id, awaits } = concept;
  return awaits ? [{ kind: 'concept', key: `concept ${id}`, dueOn: null, concept, awaits }] : [];
}

function meetingsToPlan(introduction: Introductions[number]): Task[] {
  if (introduction.state !== 'accepted' || introduction.meeting !== null) return [];
  const { proposedTimes, viewerCan, viewerSide, id } = introduction;
  if (viewerCan.chooseTime) return [{ kind: 'choose', key: `choose ${id}`, dueOn: null, introduction }];
  const hasProposed = proposedTimes.some(({ by }) => by === viewerSide);
  return viewerCan.planMeeting && !hasProposed
    ? [{ kind: 'plan', key: `plan ${id}`, dueOn: null, introduction }]
    : [];
}

/** A question that was already sent is a separate task. */
function meetingsToConfirm(introduction: Introductions[number]): Task[] {
  return introduction.awaitsConfirmation
    ? [{ kind: 'confirm', key: `confirm ${introduction.id}`, dueOn: null, introduction }]
    : [];
}

/** Solvers who want to answer a need, until the reader has seen the need's page. */
function answersToRead({ interestsOnMyNeeds, unread }: HomeQuery): Task[] {
  const news = unread.nodes.flatMap(({ kind, need }) =>
    kind === 'interest_marked' && need ? [need.id] : [],
  );
  return interestsOnMyNeeds.nodes
    .filter(({ need }) => news.includes(need.id))
    .map((interest) => ({ kind: 'hear', key: `hear ${interest.id}`, dueOn: null, interest }));
}

function messagesToRead(introduction: Introductions[number]): Task[] {
  const unread = introduction.conversations.reduce((sum, conversation) => sum + conversation.unread, 0);
  return unread === 0
    ? []
    : [{ kind: 'read', key: `read ${introduction.id}`, dueOn: null, introduction, unread }];
}

function needToTakeUp(need: HomeQuery['myNeeds']['nodes'][number], now: number): Task[] {
  const taken = (kind: 'correct' | 'finish' | 'renew', dueOn: string | null = null): Task[] => [
    { kind, key: `${kind} ${need.id}`, dueOn, need },
  ];
  if (need.state === 'changes_requested') return taken('correct');
  if (need.state === 'draft') return taken('finish');
  if (need.state === 'expired') return taken('renew');
  const { expiresAt } = need;
  const endsSoon =
    need.state === 'published' && expiresAt !== null && Date.parse(expiresAt) - now < RENEW_DAYS * DAY;
  return endsSoon ? taken('renew', expiresAt.slice(0, 10)) : [];
}
