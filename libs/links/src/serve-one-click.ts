import type { FastifyInstance } from 'fastify';
import { linkPath } from './link-words.js';

/** In bytes. Mail programs send "List-Unsubscribe=One-Click". */
const BODY_LIMIT = 16 * 1024;

interface OneClickRoute {
  Querystring: { token?: string | string[] };
}

/** An address in the header List-Unsubscribe of our mails. */
export interface OneClick {
  path: string;
  /** Path of the mailed link to which a person who opens the address is redirected. */
  page: string;
  /**
   * Ends such mails.
   * @returns false: the secret is not valid
   */
  end(secret: string): Promise<boolean>;
}

/**
 * Serves an address of List-Unsubscribe. A mail program posts to it, without a page and with any kind of body (RFC
 * 8058). Opening the address changes nothing.
 */
export function serveOneClick(fastify: FastifyInstance, { path, page, end }: OneClick): void {
  // Not awaited, since awaiting would begin the boot of Fastify, and our error handler would not cover later routes.
  void fastify.register(async (room) => {
    room.removeAllContentTypeParsers();
    room.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: BODY_LIMIT }, (_request, _body, done) =>
      done(null),
    );
    room.get<OneClickRoute>(path, ({ query }, reply) =>
      reply.header('cache-control', 'no-store').redirect(linkPath(page, secretIn(query.token)), 303),
    );
    room.post<OneClickRoute>(path, async ({ query }, reply) =>
      reply.status((await end(secretIn(query.token))) ? 204 : 410).send(),
    );
  });
}

/** A token that is given twice does not count. */
const secretIn = (token: string | string[] | undefined): string => (typeof token === 'string' ? token : '');
