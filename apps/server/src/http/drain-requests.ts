import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveStreams } from '@passerelle/live';
import { Drain } from '../health/index.js';
import type { Closers } from '../processes/index.js';

/** How long a request that is under way may still take once no other is accepted, in milliseconds. */
const LAST_ANSWERS = 5_000;

/**
 * Stops an API so that no request is lost: at first it says that it is not ready and has every connection closed after its answer, so
 * that proxies turn to others; then it accepts no more and ends what is under way; then everything closes.
 * @param seconds how long proxies have to notice
 */
export function drainBeforeClosing(closers: Closers, app: NestFastifyApplication, seconds: number): void {
  closers.add('L’API', () => app.close());
  // Closed before the API, as it was opened after it.
  closers.add(
    'L’accueil des requêtes',
    () => drainRequests(app, seconds),
    seconds * 1_000 + 2 * LAST_ANSWERS,
  );
}

/** @param lastAnswers milliseconds, for specs */
export async function drainRequests(
  app: NestFastifyApplication,
  seconds: number,
  lastAnswers = LAST_ANSWERS,
): Promise<void> {
  const drain = app.get(Drain);
  drain.begin();
  const { server } = app.getHttpAdapter().getInstance();
  if (!server.listening) return;
  await delay(seconds * 1_000);
  server.close();
  // Their browsers connect to another process at once.
  app.get(LiveStreams).endAll();
  await Promise.race([drain.allAnswered(), delay(lastAnswers, undefined, { ref: false })]);
  // Who sends a request byte by byte would keep the process for as long as it likes.
  server.closeAllConnections();
}

/** Follows requests, so that they can be waited for, and has their connections closed while the process drains. */
export function followAnswers(app: NestFastifyApplication): void {
  const drain = app.get(Drain);
  const fastify = app.getHttpAdapter().getInstance();
  fastify.addHook('onRequest', (_request, reply, done) => {
    drain.awaitAnswer(reply.raw);
    done();
  });
  fastify.addHook('onSend', async (_request, reply) => {
    if (drain.isDraining) reply.header('connection', 'close');
  });
}
