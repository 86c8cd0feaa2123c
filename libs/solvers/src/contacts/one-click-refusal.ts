import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickRefusalPath } from '@passerelle/config';
import { linkPath } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

interface RefusalRoute {
  Querystring: { token?: string | string[] };
}

/**
 * The address in List-Unsubscribe. A mail program posts to it, without a page and with any kind of body (RFC 8058). A person who opens
 * it is sent to the page with the button.
 */
@Injectable()
export class OneClickRefusal implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contacts: SolverContacts,
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
    routes.get<RefusalRoute>(oneClickRefusalPath, (request, reply) =>
      reply
        .header('cache-control', 'no-store')
        .redirect(linkPath(REFUSAL_PATH, secretIn(request.query.token)), 303),
    );
    routes.post<RefusalRoute>(oneClickRefusalPath, async (request, reply) => {
      const refused = await this.contacts.refuse(secretIn(request.query.token));
      return reply.status(refused ? 204 : 410).send();
    });
  }
}

/** A token that is given twice does not count. */
const secretIn = (token: string | string[] | undefined): string => (typeof token === 'string' ? token : '');
