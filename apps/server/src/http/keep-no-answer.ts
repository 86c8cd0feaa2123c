import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphqlPath } from '@passerelle/graphql';
import type { FastifyRequest } from 'fastify';

/**
 * Whether answers at an address are for one reader at one moment. The address may be written differently (“/%67raphql”):
 * then the route tells. A refusal may have no route.
 */
const isPersonal = ({ url, routeOptions }: FastifyRequest): boolean =>
  [url.split('?')[0], routeOptions.url].some((path) => path === graphqlPath || path?.startsWith('/api/'));

/** Prevents browsers and proxies from caching answers for one reader, refusals included. */
export function keepNoAnswer(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async (request, reply) => {
      if (isPersonal(request)) reply.header('cache-control', 'no-store');
    });
}
