import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inRequest, workUnderWay } from '@passerelle/config';
import { newId } from '@passerelle/database';

/** An id given by a proxy: short, and without characters that could be misread in a log. */
const GIVEN = /^[\w.:-]{1,64}$/;

/** The id of a request: given by a proxy in front, or a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : newId();
}

/**
 * Passes the id of a request to all its consequences: log lines, events and their handlers. The answer has the id too, so
 * that people can quote it.
 */
export function followRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    // The pattern of the route, not its address, since an address may contain typed text, or a secret.
    const end = workUnderWay.begin(`${request.method} ${request.routeOptions.url ?? 'no route'}`);
    reply.raw.once('close', end);
    inRequest(request.id, done);
  });
}
