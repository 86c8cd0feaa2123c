import { Injectable, type OnModuleInit } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import { oneClickEndOfListsPath } from '@passerelle/config';
import { serveOneClick } from '@passerelle/links';
import type { FastifyInstance } from 'fastify';
import { MailPreferencesLink } from './mail-preferences-link.js';

/**
 * The address in List-Unsubscribe. From the mail of the day, it ends everything in this mail. From a single mail, it
 * ends the category of that mail.
 */
@Injectable()
export class OneClickEndOfLists implements OnModuleInit {
  constructor(
    private readonly host: HttpAdapterHost,
    private readonly link: MailPreferencesLink,
  ) {}

  onModuleInit(): void {
    // A worker has no HTTP server.
    const fastify = this.host.httpAdapter?.getInstance<FastifyInstance>();
    if (fastify === undefined) return;
    const { path: page } = this.link;
    serveOneClick(fastify, {
      path: oneClickEndOfListsPath,
      page,
      end: (secret) => this.link.end(secret),
    });
  }
}
