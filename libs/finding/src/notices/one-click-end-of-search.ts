import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickEndOfSearchPath } from '@passerelle/config';
import { serveOneClick } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { EndOfSearchLink } from './end-of-search-link.js';

/** The address in List-Unsubscribe of mails about one saved search. */
@Injectable()
export class OneClickEndOfSearch implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly link: EndOfSearchLink,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify === undefined) return;
    serveOneClick(fastify, {
      path: oneClickEndOfSearchPath,
      page: this.link.path,
      end: (secret) => this.link.end(secret),
    });
  }
}
