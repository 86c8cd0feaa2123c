import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { errorCodes } from 'fastify';

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
