import { type RequestPolicy, useQuery, type UseQueryResponse } from 'urql';
import type { PageQuery } from './page-query.js';
import { usePlace } from './place.js';

/** Like `useQuery`, for a query of the page, with the variables with which the server has already run it. */
export function usePageQuery<Data, Variables extends object>(
  { document, variablesOf }: PageQuery<Data, Variables>,
  { pause = false, ...options }: { pause?: boolean; requestPolicy?: RequestPolicy } = {},
): UseQueryResponse<Data, Variables> {
  const variables = variablesOf(usePlace());
  return useQuery<Data, Variables>({
    query: document,
    variables: variables ?? ({} as Variables),
    pause: pause || variables === null,
    ...options,
  });
}
