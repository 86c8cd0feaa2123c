import type { IntroductionInShortFragment } from './parts.graphql.js';
import type { PartySide } from '../../ui/api/schema-types.js';

/** Next step of an introduction. */
export type Next =
  | { what: 'myAnswer' | 'theirAnswer' | 'bothAnswers'; by: string | null }
  /** The reader has the question whether the parties have met, and with what outcome. */
  | { what: 'myNews'; followUpId: string }
  /** Only the other side has reported the meeting, or its result. */
  | { what: 'myWord' }
  | { what: 'myChoice' | 'theirChoice' | 'anyTime' | 'news' | 'nothing' }
  | { what: 'meeting' | 'saidMet'; at: string };

type Short = Pick<
  IntroductionInShortFragment,
  | 'state'
  | 'viewerSide'
  | 'awaitsConfirmation'
  | 'replyDueOn'
  | 'meeting'
  | 'proposedTimes'
  | 'followUps'
  | 'viewerCan'
>;

/**
 * The next step of an introduction, and who must take it. @param now undefined while the server renders, since the
 * time is not known
 */
export function nextIn(introduction: Short, now: Date | undefined): Next {
  const { state, viewerSide, meeting } = introduction;
  const asked = openQuestionOf(introduction);
  if (asked !== undefined) return { what: 'myNews', followUpId: asked.id };
  if (state === 'proposed') return awaited(introduction);
  if (introduction.awaitsConfirmation) return { what: 'myWord' };
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

/** The follow-up question that the reader has got and not answered. */
export const openQuestionOf = ({
  followUps,
}: Pick<Short, 'followUps'>): Short['followUps'][number] | undefined =>
  followUps.find(
    ({ askedAt, answeredAt, viewerCan }) => viewerCan.answer && askedAt !== null && answeredAt === null,
  );

/**
 * The same question or, before it is sent, the question that the reader may already answer, after any answer of the
 * other side.
 */
export const answerableQuestionOf = (
  introduction: Pick<Short, 'followUps'>,
): Short['followUps'][number] | undefined =>
  openQuestionOf(introduction) ??
  introduction.followUps.find(({ answeredAt, viewerCan }) => viewerCan.answer && answeredAt === null);

const offeredBy = ({ proposedTimes }: Short, side: PartySide): boolean =>
  proposedTimes.some(({ by }) => by === side);

export const otherSide = (side: PartySide): PartySide => (side === 'company' ? 'solver' : 'company');
