import { useReader } from '../../../ui/api/session.js';
import type { OneNeedQuery } from './need.graphql.js';

/** The reader's profiles that have not answered and were not introduced, the best match first. */
export function useAnsweringSolvers({ myInterests, myIntroductions, myMatches }: OneNeedQuery['need']) {
  const { solvers } = useReader();
  const answered = new Set(
    [
      ...myInterests.filter(({ state }) => state === 'open' || state === 'introduced'),
      ...myIntroductions,
    ].map(({ solver }) => solver?.id),
  );
  const place = (id: string): number => {
    const at = myMatches.findIndex(({ solver }) => solver.id === id);
    return at < 0 ? myMatches.length : at;
  };
  return solvers.filter(({ id }) => !answered.has(id)).toSorted((a, b) => place(a.id) - place(b.id));
}
