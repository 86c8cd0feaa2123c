import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickEndOfListsPath } from '@passerelle/config';
import { linkPath } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { MailPreferencesLink } from './mail-preferences-link.js';

interface EndRoute {
  Querystring: { token?: string | string[] };
}

/**
 * The address in List-Unsubscribe of the mail of the day. A mail program posts to it, without a page and with any kind of body (RFC 8058):
 * whatever came in such mails is no longer mailed. A person who opens it is sent to the page with the choices.
 */
@Injectable()
export class OneClickEndOfLists implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly link: MailPreferencesLink,
  ) {}

  async onModuleInit(): Promise<void> {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    await fastify?.register(async (routes) => this.serve(routes));
  }

  private serve(routes: FastifyInstance): void {
    routes.removeAllContentTypeParsers();
    routes.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 16 * 1024 }, (_request, _body, done) =>
      done(null),
    );
    routes.get<EndRoute>(oneClickEndOfListsPath, (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .redirect(linkPath(this.link.path, secretIn(request.query.token)), 303),
    );
    routes.post<EndRoute>(oneClickEndOfListsPath, async (request, reply) => {
      const isEnded = await this.link.endLists(secretIn(request.query.token));
      return reply.status(isEnded ? 204 : 410).send();
    });
  }
}

/** A token that is given twice does not count. */
const secretIn = (token: string | string[] | undefined): string => (typeof token === 'string' ? token : '');
