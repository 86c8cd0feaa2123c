import type { IncomingMessage } from 'node:http';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { inRequest } from '@passerelle/config';
import { newId } from '@passerelle/database';

/** An id that a proxy has given: short, and without anything that a log could take for something else. */
const GIVEN = /^[\w.:-]{1,64}$/;

/** The id of a request: that of a proxy in front, or a new one. */
export function requestIdOf({ headers }: Pick<IncomingMessage, 'headers'>): string {
  const given = headers['x-request-id'];
  return typeof given === 'string' && GIVEN.test(given) ? given : newId();
}

/** Has all that a request leads to know its id: log lines, events and their handlers. It is answered too, so that people can name it. */
export function followRequests(app: NestFastifyApplication): void {
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.header('x-request-id', request.id);
    inRequest(request.id, done);
  });
}
