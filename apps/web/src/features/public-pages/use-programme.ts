import { pageQuery } from '../../ui/routing/page-query.js';
import { usePageQuery } from '../../ui/routing/use-page-query.js';
import { ProgrammeOfFront, type ProgrammeOfFrontQuery } from './programme.graphql.js';

/** Query of every page that shows the contact. */
export const programmeQuery = pageQuery(ProgrammeOfFront);

/** Contact, promises and a few figures of the programme. undefined until they are fetched. */
export function useProgramme(): ProgrammeOfFrontQuery['programme'] | undefined {
  const [{ data }] = usePageQuery(programmeQuery);
  return data?.programme;
}

/** Whether a concept is public. Otherwise the link would lead nowhere. */
export function useHasPublicConcepts(): boolean {
  const [{ data }] = usePageQuery(programmeQuery);
  return (data?.publicConcepts.totalCount ?? 0) > 0;
}
