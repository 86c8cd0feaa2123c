import { type ReactNode, useEffect } from 'react';
import { useClient, useQuery } from 'urql';
import { useLive } from '../../../ui/live/use-live.js';
import { isCurator, useReader } from '../../../ui/api/session.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { useParam } from '../../../ui/routing/place.js';
import { NeedForCompany } from './need-for-company.js';
import { NeedForCurator, NeedForReader } from './need-for-reader.js';
import { NeedForSolver } from './need-for-solver.js';
import { OneNeed } from './need.graphql.js';

/** One need, for its reader: its company, a solver, a curator, or another signed-in person. */
export default function NeedPage(): ReactNode {
  const id = useParam('id');
  const reader = useReader();
  const [{ data, error }, again] = useQuery({ query: OneNeed, variables: { id } });
  useLive(['need', 'matches'], id, again);
  const client = useClient();
  const read = data?.need.id;
  useEffect(() => {
    if (read) import('./note-opened.js').then((it) => it.noteOpened(client, read), console.warn);
  }, [client, read]);
  if (!data) {
    return <Unanswered error={error} again={again} lines={[56, 48, 160, 320]} />;
  }
  const { need } = data;
  const isOwn = reader.memberships.some(({ organisation }) => organisation.id === need.organisation?.id);
  if (isOwn) return <NeedForCompany need={need} />;
  if (reader.solvers.length > 0) return <NeedForSolver need={need} />;
  return isCurator(reader) ? <NeedForCurator need={need} /> : <NeedForReader need={need} />;
}

export { needQuestions as asks } from './questions.js';
