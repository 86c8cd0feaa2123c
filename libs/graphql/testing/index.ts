import { print, type DocumentNode, type GraphQLFormattedError } from 'graphql';

/** What the API answered; `data` is null or absent where a request failed as a whole. */
export interface Answer<Data> {
  status: number;
  data?: Data | null;
  errors?: readonly GraphQLFormattedError[];
}

export interface GraphqlClient {
  query<Data = Record<string, unknown>>(
    document: string | DocumentNode,
    variables?: Record<string, unknown>,
  ): Promise<Answer<Data>>;
}

/** Talks to the API as a browser does, over HTTP: `await graphqlClient(url, { cookie }).query('{ needs { totalCount } }')`. */
export function graphqlClient(
  baseUrl: string,
  { cookie, language = 'fr' }: { cookie?: string | undefined; language?: string } = {},
): GraphqlClient {
  return {
    async query<Data>(
      document: string | DocumentNode,
      variables: Record<string, unknown> = {},
    ): Promise<Answer<Data>> {
      const response = await fetch(new URL('/graphql', baseUrl), {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(cookie && { cookie }),
        },
        body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<Answer<Data>, 'status'>) };
    },
  };
}
