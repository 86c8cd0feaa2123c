import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance } from 'fastify';
import { serveAuthentication } from './serve-authentication.js';
import { serveMailedLinks } from './serve-mailed-links.js';

/** Serves better-auth at `/api/auth/` and the pages behind mailed links at `/lien/`. To be called before the application listens. */
export async function mountAuthentication(app: NestFastifyApplication): Promise<void> {
  await app.register(async (fastify: FastifyInstance) => serveAuthentication(fastify, app));
  await app.register(async (fastify: FastifyInstance) => serveMailedLinks(fastify, app));
}
