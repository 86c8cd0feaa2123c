import { useQuery } from 'urql';
import { ProgrammeOfFront, type ProgrammeOfFrontQuery } from './programme.graphql.js';

/** Whom to ask, what is promised, and a few figures; undefined while it is not known. */
export function useProgramme(): ProgrammeOfFrontQuery['programme'] | undefined {
  const [{ data }] = useQuery({ query: ProgrammeOfFront, variables: {} });
  return data?.programme;
}
