import type { IntroductionInShortFragment } from './parts.graphql.js';
import type { PartySide } from '../api/index.js';

export const tabs = ['vous', 'eux', 'rencontres', 'terminees'] as const;
/** Where an introduction is listed, as the address names it: who is awaited, or that nobody is. */
export type Tab = (typeof tabs)[number];

/** What comes next in an introduction. */
export type Next =
  | { what: 'myAnswer' | 'theirAnswer' | 'bothAnswers'; by: string | null }
  /** Whether they have met, and what came of it. */
  | { what: 'myNews'; followUpId: string }
  | { what: 'myChoice' | 'theirChoice' | 'anyTime' | 'news' | 'nothing' }
  | { what: 'meeting' | 'saidMet'; at: string };

export interface Standing {
  tab: Tab;
  next: Next;
}

type Short = Pick<
  IntroductionInShortFragment,
  'state' | 'viewerSide' | 'replyDueOn' | 'meeting' | 'proposedTimes' | 'followUps' | 'viewerCan'
>;

/** What an introduction waits for, and from whom. @param now undefined: not known yet, as while the server renders */
export function standingOf(introduction: Short, now: Date | undefined): Standing {
  const { state, viewerSide, meeting } = introduction;
  const asked = openQuestionOf(introduction);
  if (asked !== undefined) return { tab: 'vous', next: { what: 'myNews', followUpId: asked.id } };
  if (state === 'proposed') return awaited(introduction);
  if (state === 'met') return { tab: 'rencontres', next: { what: 'news' } };
  if (state !== 'accepted') return { tab: 'terminees', next: { what: 'nothing' } };
  if (meeting !== null) {
    const isOver = now !== undefined && new Date(meeting.at) < now;
    return {
      tab: isOver ? 'vous' : 'rencontres',
      next: { what: isOver ? 'saidMet' : 'meeting', at: meeting.at },
    };
  }
  if (viewerSide === null) return { tab: 'rencontres', next: { what: 'anyTime' } };
  if (offeredBy(introduction, otherSide(viewerSide))) return { tab: 'vous', next: { what: 'myChoice' } };
  if (offeredBy(introduction, viewerSide)) return { tab: 'eux', next: { what: 'theirChoice' } };
  return { tab: 'vous', next: { what: 'anyTime' } };
}

function awaited({ viewerSide, replyDueOn, viewerCan }: Short): Standing {
  if (viewerSide === null) return { tab: 'eux', next: { what: 'bothAnswers', by: replyDueOn } };
  return viewerCan.accept
    ? { tab: 'vous', next: { what: 'myAnswer', by: replyDueOn } }
    : { tab: 'eux', next: { what: 'theirAnswer', by: replyDueOn } };
}

/** The question after the meeting that its reader has not answered yet. */
export const openQuestionOf = ({
  followUps,
}: Pick<Short, 'followUps'>): Short['followUps'][number] | undefined =>
  followUps.find(({ answeredAt, viewerCan }) => viewerCan.answer && answeredAt === null);

const offeredBy = ({ proposedTimes }: Short, side: PartySide): boolean =>
  proposedTimes.some(({ by }) => by === side);

export const otherSide = (side: PartySide): PartySide => (side === 'company' ? 'solver' : 'company');
