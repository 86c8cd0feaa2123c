import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { print, type DocumentNode, type GraphQLFormattedError } from 'graphql';

export { everyPage } from './every-page.js';

/** Answer of the API. `data` is null or absent if the request failed as a whole. */
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

interface Reader {
  cookie?: string | undefined;
  language?: string;
}

/**
 * Sends a request to the API.
 * @returns the answer, as text.
 */
type Send = (request: {
  headers: Record<string, string>;
  body: string;
}) => Promise<{ status: number; text: string }>;

/**
 * Calls the API like a browser, over HTTP: `await graphqlClient(url, { cookie }).query('{ needs { totalCount } }')`.
 */
export function graphqlClient(baseUrl: string, reader: Reader = {}): GraphqlClient {
  return clientOf(reader, async (request) => {
    const response = await fetch(new URL('/graphql', baseUrl), { method: 'POST', ...request });
    return { status: response.status, text: await response.text() };
  });
}

/** Calls the API without a connection, for specs with ten thousand requests. Everything else is as over HTTP. */
export function graphqlClientWithin(app: NestFastifyApplication, reader: Reader = {}): GraphqlClient {
  return clientOf(reader, async (request) => {
    const response = await app.inject({ method: 'POST', url: '/graphql', ...request });
    return { status: response.statusCode, text: response.payload };
  });
}

function clientOf({ cookie, language = 'fr' }: Reader, send: Send): GraphqlClient {
  return {
    async query<Data>(
      document: string | DocumentNode,
      variables: Record<string, unknown> = {},
    ): Promise<Answer<Data>> {
      const { status, text } = await send({
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(cookie && { cookie }),
        },
        body: JSON.stringify({ query: typeof document === 'string' ? document : print(document), variables }),
      });
      return { status, ...(JSON.parse(text) as Omit<Answer<Data>, 'status'>) };
    },
  };
}
