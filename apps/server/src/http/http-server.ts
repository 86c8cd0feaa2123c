import helmet from '@fastify/helmet';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { mountAuthentication } from '@passerelle/accounts';
import type { Clock, Settings } from '@passerelle/config';
import { bodyLimit } from '@passerelle/graphql';
import { AppModule } from '../app.module.js';
import { mountFrontDoor } from './front-door.js';
import { mountGraphqlPage } from './graphql-page.js';
import { guardClients } from './guard-clients.js';
import { logLevels } from '../processes/index.js';

/** The API, initialised and ready to listen. It runs jobs only if its worker is started. */
export async function createHttpServer(settings: Settings, clock?: Clock): Promise<NestFastifyApplication> {
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.with(settings, clock),
    new FastifyAdapter({ bodyLimit, trustProxy: settings.trustedProxies }),
    { logger: logLevels(settings), abortOnError: false },
  );
  try {
    return await prepare(app, settings);
  } catch (error) {
    // Connections that the modules have opened would keep the process alive.
    await app.close();
    throw error;
  }
}

async function prepare(app: NestFastifyApplication, { demo }: Settings): Promise<NestFastifyApplication> {
  await app.register(helmet, { contentSecurityPolicy: { directives: { defaultSrc: ["'self'"] } } });
  await guardClients(app);
  mountFrontDoor(app);
  await mountGraphqlPage(app.getHttpAdapter().getInstance(), { withExplorer: demo });
  await mountAuthentication(app);
  // Event handlers are known only from here on: nothing may be recorded before.
  return app.init();
}
