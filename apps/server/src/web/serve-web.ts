import fastifyStatic from '@fastify/static';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Settings } from '@passerelle/config';
import { graphqlPath, languageChosenIn, languageOf } from '@passerelle/graphql';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { pageHeaders } from './page-headers.js';
import { servePreferences, themeOf } from './preferences.js';
import { acceptTrustedDocuments } from './trusted-documents.js';
import { type ApiAnswer, readWebBuild, type WebBuild } from './web-build.js';

/** Long enough for every browser; a new content has a new name. */
const A_YEAR = '1y';

/**
 * Serves the web application: its files, its operations by their hash, its two preferences, and every address that has no route
 * of its own as one of its pages.
 */
export async function serveWeb(app: NestFastifyApplication): Promise<void> {
  const build = readWebBuild();
  const fastify = app.getHttpAdapter().getInstance();
  acceptTrustedDocuments(fastify, build.trustedDocuments);
  await fastify.register(fastifyStatic, {
    root: build.assets,
    prefix: '/assets/',
    wildcard: false,
    index: false,
    preCompressed: true,
    decorateReply: false,
    maxAge: A_YEAR,
    immutable: true,
  });
  await fastify.register(servePreferences, app.get(Settings));
  servePages(fastify, build);
}

function servePages(fastify: FastifyInstance, build: WebBuild): void {
  fastify.get('/*', async (request, reply) => {
    if (!isForBrowser(request)) {
      reply.callNotFound();
      return reply;
    }
    const answer = await build.render({
      url: request.url,
      chosenLanguage: languageChosenIn(request.headers),
      browserLanguage: languageOf(request.headers['accept-language']),
      theme: themeOf(request.headers.cookie),
      ask: async (documentId, variables) => ask(fastify, request, documentId, variables),
      build: build.browser,
    });
    if ('redirect' in answer) return reply.headers(pageHeaders).redirect(answer.redirect, 303);
    return reply.code(answer.status).headers(pageHeaders).send(answer.html);
  });
}

/** Programs that ask for an address that is none get JSON; the front page is for whoever looks whether the server is there. */
const isForBrowser = ({ url, headers }: FastifyRequest): boolean =>
  url === '/' || headers.accept?.includes('text/html') === true;

/** Headers by which the API knows who asks, and in which language. */
const passedOn = ['cookie', 'accept-language', 'user-agent', 'x-request-id'] as const;

/** Asks the API in this process as the reader of the page would: all its rules and limits hold. */
async function ask(
  fastify: FastifyInstance,
  request: FastifyRequest,
  documentId: string,
  variables: object,
): Promise<ApiAnswer> {
  const headers = Object.fromEntries(
    passedOn.flatMap((name) => {
      const value = name === 'x-request-id' ? request.id : request.headers[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const answer = await fastify.inject({
    method: 'POST',
    url: graphqlPath,
    remoteAddress: request.ip,
    headers: { ...headers, host: request.host, 'content-type': 'application/json' },
    payload: JSON.stringify({ documentId, variables }),
  });
  const { data, errors = [] } = answer.json<{
    data?: unknown;
    errors?: { extensions?: { code?: string } }[];
  }>();
  const codes = errors.map(({ extensions }) => extensions?.code ?? '');
  // Half an answer is asked again by the browser, which says what is wrong.
  return codes.length === 0 ? { data, codes } : { codes };
}
