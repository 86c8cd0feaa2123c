import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mountAuthentication } from '@passerelle/accounts';
import type { Clock, Settings } from '@passerelle/config';
import { bodyLimit, graphqlPath } from '@passerelle/graphql';
import { mountLive } from '@passerelle/live';
import { errorCodes, type FastifyRequest } from 'fastify';
import { AppModule } from '../app.module.js';
import { productLogger } from '../processes/product-logger.js';
import { serveWeb } from '../web/serve-web.js';
import { compressAnswers } from './compress-answers.js';
import { followAnswers } from './drain-requests.js';
import { followRequests, requestIdOf } from './follow-requests.js';
import { mountGraphqlPage } from './graphql-page.js';
import { guardClients, UNCOUNTED } from './guard-clients.js';
import { mountHealth, mountHealthChecks } from './health.js';
import { limitConnections } from './limit-connections.js';

/**
 * The address of a request as the router can read it. Some mail programs cut off links within an escape. Such an
 * address becomes one that does not exist. The reader then gets a page that shows this, and not an error in JSON.
 */
export function decodableUrl(url: string): string {
  const [path = ''] = url.split('?');
  try {
    decodeURI(path);
    return url;
  } catch {
    return path.replaceAll('%', '%25') + url.slice(path.length);
  }
}

/**
 * Whether answers at an address are for one reader at one moment. The address may be written differently
 * (“/%67raphql”), so the route decides. A refusal may have no route.
 */
const isPersonal = ({ url, routeOptions }: FastifyRequest): boolean =>
  [url.split('?')[0], routeOptions.url].some((path) => path === graphqlPath || path?.startsWith('/api/'));

/** Prevents browsers and proxies from caching answers for one reader, including refusals. */
export function keepNoAnswer(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (isPersonal(request)) reply.header('cache-control', 'no-store');
    });
}

/**
 * Answers 503 to any request that takes too long. Fastify's own `handlerTimeout` does the same, but ends with the last
 * packet of a body (5.12), so it does not cover POST.
 * @param limits.answer milliseconds
 */
export function limitAnswers(app: NestFastifyApplication, limits: { answer: number }): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onRequest', (request, reply, done) => {
      const timer = setTimeout(() => {
        if (!reply.sent)
          reply.send(new errorCodes.FST_ERR_HANDLER_TIMEOUT(String(limits.answer), request.url));
      }, limits.answer);
      reply.raw.once('close', () => clearTimeout(timer));
      done();
    });
}

/** Limits on clients; times in milliseconds. */
export const httpLimits = {
  /** Time to send the headers, and a whole request with its body. */
  headers: 10_000,
  request: 30_000,
  /** Time until the answer: longer than an API waits for the database. */
  answer: 30_000,
  /** How long a page waits for its data. The browser itself fetches late data. */
  render: 5_000,
  /** Time without a byte in either direction: ends clients that do not read their answer. */
  silence: 60_000,
  /** Interval of the check for requests that took too long. */
  checks: 5_000,
  /** Connections at once. Each costs some 50 KB, and a file descriptor, of which systems often allow 4 096. */
  connections: 2_000,
  /** Connections at once of one client, unless it is a trusted proxy. A browser opens six. */
  connectionsPerAddress: 100,
};

/** The API, initialised and ready to listen. It runs jobs only if its worker is started. */
export async function createHttpServer(
  settings: Settings,
  clock?: Clock,
  limits = httpLimits,
): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, clock),
    new FastifyAdapter({
      bodyLimit,
      trustProxy: settings.trustedProxies,
      genReqId: requestIdOf,
      rewriteUrl: ({ url = '/' }) => decodableUrl(url),
      requestTimeout: limits.request,
      connectionTimeout: limits.silence,
      forceCloseConnections: true,
      http: {
        headersTimeout: limits.headers,
        connectionsCheckingInterval: limits.checks,
        // Health checks have no Host header. `guardClients` refuses all other requests without one.
        requireHostHeader: false,
      },
    }),
    { logger: productLogger(settings), abortOnError: false },
  );
  const { server } = app.getHttpAdapter().getInstance();
  server.maxConnections = limits.connections;
  limitConnections(server, {
    perAddress: limits.connectionsPerAddress,
    trustedProxies: settings.trustedProxies,
  });
  try {
    return await prepare(app, settings, limits);
  } catch (error) {
    // Connections opened by the modules would keep the process alive.
    await app.close();
    throw error;
  }
}

async function prepare(
  app: NestFastifyApplication,
  { demo }: Settings,
  limits: typeof httpLimits,
): Promise<NestFastifyApplication> {
  followRequests(app);
  limitAnswers(app, limits);
  followAnswers(app);
  await app.register(helmet, {
    // Pages have a policy of their own. Nothing else that is answered is a page.
    contentSecurityPolicy: {
      useDefaults: false,
      directives: { defaultSrc: ["'none'"], baseUri: ["'none'"], frameAncestors: ["'none'"] },
    },
  });
  keepNoAnswer(app);
  await compressAnswers(app.getHttpAdapter().getInstance());
  await guardClients(app);
  mountHealthChecks(app);
  mountHealth(app);
  await mountGraphqlPage(app.getHttpAdapter().getInstance(), { withExplorer: demo });
  await mountAuthentication(app);
  mountLive(app, UNCOUNTED);
  await serveWeb(app, limits);
  // Event handlers are known only from here on, so no event may be recorded before.
  return app.init();
}
