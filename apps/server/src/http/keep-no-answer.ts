import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { graphqlPath } from '@passerelle/graphql';

/** Whether answers at an address are for one reader at one moment. */
const isPersonal = (url: string): boolean => url.split('?')[0] === graphqlPath || url.startsWith('/api/');

/** Lets no browser and no proxy keep what one reader was answered, refusals included. */
export function keepNoAnswer(app: NestFastifyApplication): void {
  app
    .getHttpAdapter()
    .getInstance()
    .addHook('onSend', async ({ url }, reply) => {
      if (isPersonal(url)) reply.header('cache-control', 'no-store');
    });
}
