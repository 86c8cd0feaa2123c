import { type ReactNode, useEffect } from 'react';
import { useClient } from 'urql';
import { useLive } from '../../../ui/live/use-live.js';
import { companiesOf, isCurator, useReader } from '../../../ui/api/session.js';
import { Unanswered } from '../../../ui/unanswered.js';
import { usePageQuery } from '../../../ui/routing/use-page-query.js';
import { useParam } from '../../../ui/routing/place.js';
import { NeedForCompany } from './need-for-company.js';
import { NeedForCurator, NeedForReader } from './need-for-reader.js';
import { NeedForSolver } from './need-for-solver.js';
import { NoteNeedOpened } from './opened.graphql.js';
import { answersQuery, matchesQuery, needQuery } from './queries.js';

export const queries = [needQuery, answersQuery, matchesQuery];

/** One need, for its reader: its company, a solver, a curator, or another signed-in person. */
export default function NeedPage(): ReactNode {
  const id = useParam('id');
  const reader = useReader();
  const [{ data, error }, again] = usePageQuery(needQuery);
  useLive(['need', 'matches'], id, again);
  const client = useClient();
  const read = data?.need.id;
  useEffect(() => {
    // The reader's saved searches then do not report the need. Nobody waits for the answer, and a failure loses
    // nothing.
    if (read) void client.mutation(NoteNeedOpened, { id: read }).toPromise();
  }, [client, read]);
  if (!data) {
    return <Unanswered error={error} again={again} lines={[56, 48, 160, 320]} />;
  }
  const { need } = data;
  const isOwn = companiesOf(reader).some((company) => company.id === need.organisation?.id);
  if (isOwn) return <NeedForCompany need={need} />;
  if (reader.solvers.length > 0) return <NeedForSolver need={need} />;
  return isCurator(reader) ? <NeedForCurator need={need} /> : <NeedForReader need={need} />;
}
