import { useQuery } from 'urql';
import type { Asks } from '../../ui/routing/route.js';
import { ProgrammeOfFront, type ProgrammeOfFrontQuery } from './programme.graphql.js';

/** Contact, promises and a few figures of the programme. Undefined until they are fetched. */
export function useProgramme(): ProgrammeOfFrontQuery['programme'] | undefined {
  const [{ data }] = useQuery({ query: ProgrammeOfFront, variables: {} });
  return data?.programme;
}

/** Whether a concept is public: otherwise there is nothing to lead to. */
export function useHasPublicConcepts(): boolean {
  const [{ data }] = useQuery({ query: ProgrammeOfFront, variables: {} });
  return (data?.publicConcepts.totalCount ?? 0) > 0;
}

/** Query of every page that shows the contact. */
export const asksProgramme: Asks = () => [{ document: ProgrammeOfFront, variables: {} }];
