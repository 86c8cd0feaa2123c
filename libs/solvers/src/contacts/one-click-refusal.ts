import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickRefusalPath } from '@passerelle/config';
import { serveOneClick } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { REFUSAL_PATH, SolverContacts } from './solver-contacts.js';

/** The address in List-Unsubscribe of mails that nobody has asked for: it refuses them for good. */
@Injectable()
export class OneClickRefusal implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly contacts: SolverContacts,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify === undefined) return;
    serveOneClick(fastify, {
      path: oneClickRefusalPath,
      page: REFUSAL_PATH,
      end: async (secret) => (await this.contacts.refuse(secret)) !== undefined,
    });
  }
}
