import { setTimeout as delay } from 'node:timers/promises';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { LiveStreams } from '@passerelle/live';
import { Drain } from '../drain.js';
import type { Closers } from '../processes/closers.js';

/** How long running requests may still take once no others are accepted, in milliseconds. */
const LAST_ANSWERS = 5_000;

/**
 * Stops an API without losing a request. First it reports that it is not ready and closes every connection after its
 * answer, so that proxies use other processes. Then it accepts no more requests and waits for the running ones. Then
 * everything closes.
 * @param seconds time for proxies to notice
 */
export function drainBeforeClosing(closers: Closers, app: NestFastifyApplication, seconds: number): void {
  closers.add('L’API', () => app.close());
  // Opened after the API, so closed before it.
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
  // Otherwise a client that sends a request byte by byte could keep the process alive for ever.
  server.closeAllConnections();
}

/** Tracks requests, so that the drain can wait for them, and closes their connections while the process drains. */
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
