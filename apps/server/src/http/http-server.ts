import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mountAuthentication } from '@passerelle/accounts';
import type { Clock, Settings } from '@passerelle/config';
import { bodyLimit } from '@passerelle/graphql';
import { AppModule } from '../app.module.js';
import { followRequests, requestIdOf } from './follow-requests.js';
import { mountFrontDoor } from './front-door.js';
import { mountHealthChecks } from './health-routes.js';
import { limitAnswers } from './limit-answers.js';
import { guardClients } from './guard-clients.js';
import { productLogger } from '../processes/index.js';

/** How long an answer may take, in milliseconds: longer than an API waits for the database. */
export const httpLimits = { answer: 30_000 };

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
      http: {
        // Health checks come without a Host; all others are refused by `guardClients`.
        requireHostHeader: false,
      },
    }),
    { logger: productLogger(settings), abortOnError: false },
  );
  try {
    return await prepare(app, limits);
  } catch (error) {
    // Connections that the modules have opened would keep the process alive.
    await app.close();
    throw error;
  }
}

async function prepare(
  app: NestFastifyApplication,
  limits: typeof httpLimits,
): Promise<NestFastifyApplication> {
  followRequests(app);
  limitAnswers(app, limits);
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } });
  await guardClients(app);
  mountHealthChecks(app);
  mountFrontDoor(app);
  await mountAuthentication(app);
  // Event handlers are known only from here on: nothing may be recorded before.
  return app.init();
}
