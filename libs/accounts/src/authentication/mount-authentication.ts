import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { serveMailedLinks } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { networkOf } from '../limits/network-of.js';
import { RateLimits } from '../limits/rate-limits.js';
import { Authentication } from './authentication.js';
import { serveAuthentication } from './serve-authentication.js';

/** Presses of buttons behind mailed links, by client address. */
const PRESSES = { window: 60, max: 60 };

/** Serves better-auth at `/api/auth/` and the pages behind mailed links at `/lien/`. To be called before the application listens. */
export async function mountAuthentication(app: NestFastifyApplication): Promise<void> {
  await app.register(async (fastify: FastifyInstance) => serveAuthentication(fastify, app));
  const limits = app.get(RateLimits);
  const authentication = app.get(Authentication);
  const mayPress = async (address: string): Promise<boolean> =>
    (await limits.consume(`link|${networkOf(address)}`, PRESSES)).allowed;
  await app.register(async (fastify: FastifyInstance) =>
    serveMailedLinks(fastify, app, {
      headersOf: (request) => authentication.headersOf(request),
      mayPress,
    }),
  );
}
