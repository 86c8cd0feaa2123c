import { useQuery } from 'urql';
import type { Asks } from '../routing/index.js';
import { ProgrammeOfFront, type ProgrammeOfFrontQuery } from './programme.graphql.js';

/** Whom to ask, what is promised, and a few figures; undefined while it is not known. */
export function useProgramme(): ProgrammeOfFrontQuery['programme'] | undefined {
  const [{ data }] = useQuery({ query: ProgrammeOfFront, variables: {} });
  return data?.programme;
}

/** What each page asks that says whom to ask. */
export const asksProgramme: Asks = () => [{ document: ProgrammeOfFront, variables: {} }];
