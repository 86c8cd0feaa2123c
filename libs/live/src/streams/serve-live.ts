import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { networkOf, OpenSessions } from '@passerelle/accounts';
import { isDatabaseUnavailable, warnOfOutage } from '@passerelle/database';
import { RETRY_AFTER } from '@passerelle/graphql';
import { LiveLimits } from './live-limits.js';
import { LiveStream } from './live-stream.js';
import { LiveStreams } from './live-streams.js';

const livePath = '/api/live';

/**
 * Sends a signed-in person hints as server-sent events.
 * @param uncounted addresses whose streams are not counted together
 */
export function mountLive(app: NestFastifyApplication, uncounted: readonly string[]): void {
  const [streams, sessions, limits] = [app.get(LiveStreams), app.get(OpenSessions), app.get(LiveLimits)];
  app
    .getHttpAdapter()
    .getInstance()
    .get(livePath, { exposeHeadRoute: false }, async (request, reply) => {
      let session;
      try {
        session = await sessions.of(request);
      } catch (error) {
        if (!isDatabaseUnavailable(error)) throw error;
        warnOfOutage(error);
        return reply.code(503).header('retry-after', RETRY_AFTER).send({ code: 'UNAVAILABLE' });
      }
      if (session === undefined) return reply.code(401).send({ code: 'UNAUTHENTICATED' });
      const address = uncounted.includes(request.ip) ? undefined : networkOf(request.ip);
      if (!streams.hasRoomFor(session.personId, address))
        return reply.code(429).header('retry-after', '60').send({ code: 'TOO_MANY_REQUESTS' });
      const { raw } = reply;
      if (raw.destroyed) return reply;
      reply.hijack();
      raw.writeHead(200, {
        ...reply.getHeaders(),
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store, no-transform',
        // Proxies would otherwise buffer events that should leave at once.
        'x-accel-buffering': 'no',
      } as Record<string, string>);
      const isBack = request.headers['last-event-id'] !== undefined;
      const stream = new LiveStream(raw, session, address, isBack, limits);
      raw.once('close', () => streams.remove(stream));
      await streams.add(stream);
      return reply;
    });
}
