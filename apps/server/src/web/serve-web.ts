import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Clock, Settings } from '@passerelle/config';
import { placeIn } from '@passerelle/config/place';
import { graphqlPath, languageChosenIn, languageOf, languageOfRequest } from '@passerelle/graphql';
import { ErasedBrowsers } from '@passerelle/personal-data';
import type { FastifyError, FastifyInstance, FastifyRequest } from 'fastify';
import { serveAssets } from './assets.js';
import { sendFailedPage } from './failed-page.js';
import { servePreferences, themeOf } from './preferences.js';
import { acceptTrustedDocuments, type ApiAnswer, readWebBuild, type WebBuild } from './web-build.js';

/** The headers of every page. The page runs and shows only content from this server. */
export const pageHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy': [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "img-src 'self' data:",
    "connect-src 'self'",
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
    "require-trusted-types-for 'script'",
    "trusted-types 'none'",
  ].join('; '),
  'referrer-policy': 'same-origin',
  'x-content-type-options': 'nosniff',
  // A page is for one reader at one moment.
  'cache-control': 'no-store',
  vary: 'accept-language, cookie',
};

/**
 * Serves the web application: its files, its operations by their hash, the two preferences, and its pages at every
 * address that has no route of its own.
 */
export async function serveWeb(app: NestFastifyApplication, limits: RenderingLimits): Promise<void> {
  const build = await readWebBuild();
  const fastify = app.getHttpAdapter().getInstance();
  acceptTrustedDocuments(fastify, build.trustedDocuments);
  serveAssets(fastify, build.assets);
  await fastify.register(servePreferences, app.get(Settings));
  // In its own scope, where a page answers errors.
  await fastify.register(async (scope) => servePages(scope, app, build, limits));
}

interface RenderingLimits {
  /** How long a page waits for its data, in milliseconds. */
  render: number;
}

function servePages(
  fastify: FastifyInstance,
  app: NestFastifyApplication,
  build: WebBuild,
  limits: RenderingLimits,
): void {
  const [settings, clock] = [app.get(Settings), app.get(Clock)];
  const erasedBrowsers = app.get(ErasedBrowsers, { strict: false });
  fastify.setErrorHandler((error: FastifyError, request, reply) => {
    if (!isForBrowser(request)) throw error;
    const language = languageOfRequest(request.headers);
    return sendFailedPage(error, request, reply, {
      language,
      theme: themeOf(request.headers.cookie),
      settings,
    });
  });
  fastify.get('/*', async (request, reply) => {
    if (!isForBrowser(request)) {
      reply.callNotFound();
      return reply;
    }
    const until = performance.now() + limits.render;
    const answer = await build.render({
      url: request.url,
      chosenLanguage: languageChosenIn(request.headers),
      browserLanguage: languageOf(request.headers['accept-language']),
      theme: themeOf(request.headers.cookie),
      now: clock.now(),
      place: { fr: placeIn.fr, en: placeIn.en },
      ask: async (documentId, variables) => answeredBy(until, ask(fastify, request, documentId, variables)),
      build: build.browser,
    });
    if (await erasedBrowsers.has(request.headers.cookie))
      reply.header('clear-site-data', '"cookies", "storage"');
    if ('redirect' in answer) return reply.headers(pageHeaders).redirect(answer.redirect, 303);
    return reply.code(answer.status).headers(pageHeaders).send(answer.html);
  });
}

/**
 * Programs that request an unknown address get JSON. The front page is for everybody, including programs that check
 * whether the server is up.
 */
const isForBrowser = ({ url, headers }: FastifyRequest): boolean =>
  url === '/' || headers.accept?.includes('text/html') === true;

/** Late answers are left to the browser, which sends the query itself, and shows a waiting state in the meantime. */
async function answeredBy(until: number, asked: Promise<ApiAnswer>): Promise<ApiAnswer> {
  let timer: NodeJS.Timeout | undefined;
  const tooLate = new Promise<ApiAnswer>((resolve) => {
    timer = setTimeout(() => resolve({ codes: [] }), until - performance.now());
  });
  try {
    return await Promise.race([asked, tooLate]);
  } finally {
    clearTimeout(timer);
  }
}

/** Headers from which the API knows the reader and the language. */
const passedOn = ['cookie', 'accept-language', 'user-agent', 'x-request-id'] as const;

/** Calls the API in this process on behalf of the page's reader. All its rules and limits apply. */
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
  // After a partial answer, the browser sends the query again and shows the error.
  return codes.length === 0 ? { data, codes } : { codes };
}
