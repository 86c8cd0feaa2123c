import type { IntroductionInShortFragment } from './parts.graphql.js';
import type { PartySide } from '../api/index.js';

/** What comes next in an introduction. */
export type Next =
  | { what: 'myAnswer' | 'theirAnswer' | 'bothAnswers'; by: string | null }
  /** Whether they have met, and what came of it. */
  | { what: 'myNews'; followUpId: string }
  | { what: 'myChoice' | 'theirChoice' | 'anyTime' | 'news' | 'nothing' }
  | { what: 'meeting' | 'saidMet'; at: string };

type Short = Pick<
  IntroductionInShortFragment,
  'state' | 'viewerSide' | 'replyDueOn' | 'meeting' | 'proposedTimes' | 'followUps' | 'viewerCan'
>;

/** What an introduction waits for, and from whom. @param now undefined: not known yet, as while the server renders */
export function nextIn(introduction: Short, now: Date | undefined): Next {
  const { state, viewerSide, meeting } = introduction;
  const asked = openQuestionOf(introduction);
  if (asked !== undefined) return { what: 'myNews', followUpId: asked.id };
  if (state === 'proposed') return awaited(introduction);
  if (state === 'met') return { what: 'news' };
  if (state !== 'accepted') return { what: 'nothing' };
  if (meeting !== null) {
    const isOver = now !== undefined && new Date(meeting.at) < now;
    return { what: isOver ? 'saidMet' : 'meeting', at: meeting.at };
  }
  if (viewerSide === null) return { what: 'anyTime' };
  if (offeredBy(introduction, otherSide(viewerSide))) return { what: 'myChoice' };
  return { what: offeredBy(introduction, viewerSide) ? 'theirChoice' : 'anyTime' };
}

function awaited({ viewerSide, replyDueOn, viewerCan }: Short): Next {
  if (viewerSide === null) return { what: 'bothAnswers', by: replyDueOn };
  return { what: viewerCan.accept ? 'myAnswer' : 'theirAnswer', by: replyDueOn };
}

/** The question after the meeting that its reader is asked and has not answered yet. */
export const openQuestionOf = ({
  followUps,
}: Pick<Short, 'followUps'>): Short['followUps'][number] | undefined =>
  followUps.find(
    ({ askedAt, answeredAt, viewerCan }) => viewerCan.answer && askedAt !== null && answeredAt === null,
  );

/** The same, and what they may say of a meeting before they are asked. */
export const answerableQuestionOf = (
  introduction: Pick<Short, 'state' | 'followUps'>,
): Short['followUps'][number] | undefined =>
  openQuestionOf(introduction) ??
  (introduction.state === 'met'
    ? introduction.followUps.find(({ answeredAt, viewerCan }) => viewerCan.answer && answeredAt === null)
    : undefined);

const offeredBy = ({ proposedTimes }: Short, side: PartySide): boolean =>
  proposedTimes.some(({ by }) => by === side);

export const otherSide = (side: PartySide): PartySide => (side === 'company' ? 'solver' : 'company');
